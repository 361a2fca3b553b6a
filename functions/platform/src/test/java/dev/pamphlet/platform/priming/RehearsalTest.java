package dev.pamphlet.platform.priming;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RehearsalTest {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final PrintStream terminal = System.out;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private HttpServer server;
  private Environment environment;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.add(exchange.getRequestMethod());
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
    System.setProperty("aws.accessKeyId", "key");
    System.setProperty("aws.secretAccessKey", "secret");
    System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(terminal);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.stop(0);
  }

  @Test
  void theFunctionRepliesToAnEventAndTheEndpointIsOnlyGreeted() {
    rehearse(clients -> reading(DynamoDb.of(clients)));

    assertThat(titles).containsExactly("canned");
    assertThat(calls).containsExactly("GET");
    assertThat(logged.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aFunctionThatCannotBeRehearsedStillStarts() {
    rehearse(
        clients ->
            (event, output, context) -> {
              throw new IllegalStateException("not today");
            });

    assertThat(calls).isEmpty();
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("rehearsal failed");
  }

  @Test
  void anEndpointThatCannotBeGreetedIsLogged() {
    server.stop(0);

    rehearse(clients -> reading(DynamoDb.of(clients)));

    assertThat(titles).containsExactly("canned");
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("rehearsal failed");
  }

  private RequestStreamHandler reading(DynamoDb dynamoDb) {
    return (event, output, context) ->
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
  }

  private void rehearse(Function<AwsClients, RequestStreamHandler> function) {
    new Rehearsal(
            function,
            RehearsalEvent.get("/v1/things/{slug}", Map.of("slug", "sample")),
            List.of(CannedResponses.getItem(Item.builder().text("title", "canned").build())))
        .perform(environment);
  }
}
