package dev.pamphlet.platform.priming;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.SwitchableHttpClient;
import dev.pamphlet.platform.dynamodb.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RehearsalTest {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private HttpServer server;
  private Environment environment;
  private SwitchableHttpClient http;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().containsKey("Authorization"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    environment =
        new Environment(
            Map.of(
                "AWS_REGION",
                "us-east-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                "http://127.0.0.1:" + server.getAddress().getPort()));
    http = SwitchableHttpClient.forThisMachine();
    System.setProperty("aws.accessKeyId", "key");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterEach
  void stop() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    http.close();
    server.stop(0);
  }

  @Test
  void theFunctionAnswersAnEventAndTheEndpointIsOnlyGreeted() {
    DynamoDb dynamoDb = DynamoDb.fromEnvironment(environment, http);
    RequestStreamHandler function =
        (event, answer, context) ->
            titles.add(
                new Item(
                        dynamoDb
                            .call(
                                db ->
                                    db.getItem(
                                        get ->
                                            get.tableName("Content")
                                                .key(Map.of("pk", AttributeValue.fromS("a")))))
                            .item())
                    .text("title"));

    rehearse(function);

    assertThat(titles).containsExactly("played");
    assertThat(calls).containsExactly("GET false");
  }

  @Test
  void afterItTheFunctionCallsTheRealDatabaseAgain() {
    rehearse((event, answer, context) -> {});
    calls.clear();

    DynamoDb dynamoDb = DynamoDb.fromEnvironment(environment, http);
    dynamoDb.call(
        db -> db.getItem(g -> g.tableName("T").key(Map.of("pk", AttributeValue.fromS("a")))));

    assertThat(calls).containsExactly("POST true");
  }

  @Test
  void aFunctionThatCannotBeRehearsedStillStarts() {
    rehearse(
        (event, answer, context) -> {
          throw new IllegalStateException("not today");
        });

    assertThat(calls).isEmpty();
  }

  private void rehearse(RequestStreamHandler function) {
    new Rehearsal(
            environment,
            http,
            () -> RehearsalEvent.get("/v1/things/{slug}", Map.of("slug", "sample")),
            () -> List.of(Wire.getItem(Item.builder().text("title", "played").build())))
        .perform(function);
  }
}
