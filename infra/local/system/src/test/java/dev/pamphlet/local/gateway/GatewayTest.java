package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.RawClient;
import dev.pamphlet.local.http.Requests;
import dev.pamphlet.local.http.SdkSigner;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.template.HttpApi;
import dev.pamphlet.template.HttpApi.Throttle;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour that needs real connections. */
class GatewayTest {

  private final CountDownLatch released = new CountDownLatch(1);
  private final RunningGateway gateway = new RunningGateway();
  private final FakeFunctions functions = gateway.functions();

  @AfterEach
  void close() {
    released.countDown();
    gateway.close();
  }

  @Test
  void aFunctionIsCalledAndItsAnswerReturned() throws IOException {
    functions.answering("{\"statusCode\":200,\"body\":\"Hello\"}");

    RawClient.Answer answer = gateway.exchange("GET /x?a=1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("Hello");
    assertThat(answer.first("apigw-requestid")).isPresent();
    assertThat(answer.first("date")).isPresent();
    assertThat(answer.first("server")).isEmpty();
    assertThat(gateway.lastEvent().at("/headers/x-forwarded-port").asInt())
        .isEqualTo(gateway.address().getPort());
    assertThat(gateway.lastEvent().at("/headers/x-amzn-trace-id").asText())
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
  }

  /** In base64, this fits into the 6 MB of events and responses. */
  @Test
  void aPictureOfFourMegabytesPassesBothWays() throws Exception {
    byte[] picture = new byte[4 << 20];
    new Random(1).nextBytes(picture);
    functions.doing(
        call ->
            FakeFunctions.answer(
                "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":%s}"
                    .formatted(call.event().path("body"))));

    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(gateway.address().resolve("/x"))
                    .header("content-type", "image/png")
                    .POST(BodyPublishers.ofByteArray(picture))
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(gateway.lastEvent().path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(picture);
  }

  @Test
  void everyRequestHasItsOwnId() throws IOException {
    gateway.exchange("GET /x");
    gateway.exchange("GET /x");

    assertThat(functions.calls())
        .extracting(call -> call.event().at("/requestContext/requestId").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9+/]{15}="));
  }

  @Test
  void theGatewayGivesUpOnASlowFunction() throws IOException {
    gateway.restart(Apis.plain(), Duration.ofMillis(50));
    functions.doing(call -> waiting());

    RawClient.Answer answer = gateway.exchange("GET /x");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void aThrottledFunctionIsServiceUnavailable() throws IOException {
    functions.doing(call -> new Invocation.Throttled());

    assertThat(gateway.exchange("GET /x").text())
        .isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void whateverAnInvokerDoesTheGatewayAnswers() throws IOException {
    functions.doing(call -> new Invocation.Failed("Runtime.ExitError", "exit status 1"));
    assertThat(gateway.exchange("GET /x").text())
        .isEqualTo("{\"message\":\"Internal Server Error\"}");

    functions.doing(
        call -> {
          throw new IllegalStateException("broken");
        });
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(500);

    functions.doing(
        call -> {
          throw new StackOverflowError();
        });
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(500);

    functions.doing(call -> null);
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(500);

    functions.answering("{\"statusCode\":200}");
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(200);
  }

  @Test
  void aRouteBeyondItsThrottleIsTooManyRequestsAndOthersAreNot() throws IOException {
    gateway.restart(
        new HttpApi(
            "Api",
            Optional.empty(),
            Optional.of(new Throttle(2, 1)),
            Map.of("POST /x", new Throttle(1, 1)),
            Optional.empty()),
        GatewaySettings.INTEGRATION_TIMEOUT);

    assertThat(gateway.exchange("POST /x").status()).isEqualTo(200);
    RawClient.Answer answer = gateway.exchange("POST /x");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(200);
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(200);
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(429);
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
    functions.doing(call -> FakeFunctions.answer(call.event().path("rawQueryString").toString()));
    String one = "GET /x?%d HTTP/1.1\r\nhost: a\r\n\r\n";
    String head = "HEAD /x?%d HTTP/1.1\r\nhost: a\r\n\r\n";

    try (RawClient client = new RawClient(gateway.address())) {
      client.send(one.formatted(1) + head.formatted(2) + one.formatted(3));

      assertThat(client.read(false).text()).isEqualTo("1");
      assertThat(client.read(true).text()).isEmpty();
      assertThat(client.read(false).text()).isEqualTo("3");
    }
  }

  @Test
  void aClientThatExpectsContinueGetsIt() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send(
          "POST /x HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 4\r\n\r\n");
      assertThat(client.read(true).status()).isEqualTo(100);

      client.send("body");
      assertThat(client.read(false).status()).isEqualTo(200);
    }
  }

  @Test
  void slowFunctionsBlockNobodyElse() throws IOException {
    functions.doing(
        call ->
            call.event().path("rawQueryString").asText().equals("slow")
                ? waiting()
                : FakeFunctions.answer("{\"statusCode\":200}"));
    List<RawClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        RawClient client = new RawClient(gateway.address());
        clients.add(client);
        client.send("GET /x?slow HTTP/1.1\r\nhost: a\r\n\r\n");
      }

      assertThat(gateway.exchange("GET /x").status()).isEqualTo(200);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aSignedRequestReachesItsFunctionWithItsSignersName() throws IOException {
    HttpRequest signed =
        SdkSigner.localEditor(Apis.NOW)
            .sign(
                "PUT",
                "/signed/caf%C3%A9%20noir?b=2&a=&b=1",
                "# Text\n",
                "content-type:text/markdown");

    RawClient.Answer answer = gateway.send(Requests.text(signed));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode iam = gateway.lastEvent().at("/requestContext/authorizer/iam");
    assertThat(iam.path("accessKey").asText()).isEqualTo("local-editor");
    assertThat(iam.path("accountId").asText()).isEqualTo("000000000000");
    assertThat(iam.path("userArn").asText())
        .isEqualTo("arn:aws:iam::000000000000:user/local-editor");
    assertThat(iam.path("cognitoIdentity").isNull()).isTrue();
    assertThat(gateway.lastEvent().at("/pathParameters/slug").asText()).isEqualTo("café noir");
  }

  @Test
  void aTakenAddressIsReported() {
    int taken = gateway.address().getPort();
    GatewaySettings settings =
        new GatewaySettings(
            "127.0.0.1",
            taken,
            Apis.plain(),
            Map.of(),
            functions,
            Clock.systemUTC(),
            GatewaySettings.INTEGRATION_TIMEOUT,
            line -> {});

    assertThatThrownBy(() -> Gateway.start(settings)).hasMessageContaining("127.0.0.1:" + taken);
  }

  private Invocation waiting() {
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return FakeFunctions.answer("{\"statusCode\":200}");
  }
}
