package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.template.HttpApi;
import dev.pamphlet.local.template.HttpApi.Throttle;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows over real connections. */
class GatewayTest {

  private static final int MAX_HEAD = 10_240;
  private static final int MAX_BODY = 10 * 1024 * 1024;
  private static final String TOO_LARGE = "{\"message\":\"Request Entity Too Large\"}";

  private final FakeFunctions functions = new FakeFunctions();
  private final CountDownLatch released = new CountDownLatch(1);
  private Gateway gateway = start(Apis.plain(), GatewaySettings.INTEGRATION_TIMEOUT);

  @AfterEach
  void close() {
    released.countDown();
    gateway.close();
  }

  @Test
  void aFunctionIsCalledAndItsAnswerReturned() throws IOException {
    functions.answering("{\"statusCode\":200,\"body\":\"Hello\"}");

    RawClient.Answer answer = exchange("GET /x?a=1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("Hello");
    assertThat(answer.first("apigw-requestid")).isPresent();
    assertThat(answer.first("date")).isPresent();
    assertThat(answer.first("server")).isEmpty();
    assertThat(event().at("/headers/x-forwarded-port").asInt())
        .isEqualTo(gateway.address().getPort());
    assertThat(event().at("/headers/x-amzn-trace-id").asText())
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
  }

  @Test
  void everyRequestHasAnIdOfItsOwn() throws IOException {
    exchange("GET /x");
    exchange("GET /x");

    assertThat(functions.calls())
        .extracting(call -> call.event().at("/requestContext/requestId").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9+/]{15}="));
  }

  @Test
  void aHeadOfExactlyTheLimitIsTaken() throws IOException {
    assertThat(RawClient.exchange(gateway.address(), headOf(MAX_HEAD)).status()).isEqualTo(200);
  }

  @Test
  void aHeadBeyondTheLimitIsRefused() throws IOException {
    RawClient.Answer answer = RawClient.exchange(gateway.address(), headOf(MAX_HEAD + 1));

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
    assertThat(functions.calls()).isEmpty();
  }

  @Test
  void aHeadOfManySmallHeadersIsRefusedToo() throws IOException {
    String bomb = "GET /x HTTP/1.1\r\nhost: a\r\n" + "a: b\r\n".repeat(100_000) + "\r\n";

    assertThat(refusedOrCutOff(bomb)).isTrue();
    assertThat(exchange("GET /x").status()).isEqualTo(200);
  }

  @Test
  void aTargetBeyondTheLimitIsRefused() throws IOException {
    String target = "/x?" + "a=1&".repeat(10_000);

    assertThat(refusedOrCutOff("GET " + target + " HTTP/1.1\r\nhost: a\r\n\r\n")).isTrue();
    assertThat(functions.calls()).isEmpty();
  }

  @Test
  void aPayloadStatedBeyondTheLimitIsRefusedUnread() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send(
          "POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: %d\r\n\r\n".formatted(MAX_BODY + 1));

      RawClient.Answer answer = client.read(false);

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.text()).isEqualTo(TOO_LARGE);
    }
    assertThat(functions.calls()).isEmpty();
  }

  @Test
  void aPayloadThatGrowsBeyondTheLimitIsRefused() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send("POST /x HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n");
      String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
      for (int i = 0; i < 10; i++) {
        client.send(chunk);
      }
      client.send("1\r\nx\r\n");

      assertThat(client.read(false).text()).isEqualTo(TOO_LARGE);
    }
    assertThat(functions.calls()).isEmpty();
  }

  /** Base64 makes of 5 MB more than Lambda takes, long before API Gateway's own limit. */
  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "text/plain"})
  void anEventBeyondLambdasLimitIsRefused(String type) throws IOException {
    String fits = "x".repeat(4 * 1024 * 1024);
    String tooLarge = "x".repeat(type.startsWith("text/") ? 6_291_456 : 5 * 1024 * 1024);

    assertThat(exchange("POST /x", "content-type: " + type, fits).status()).isEqualTo(200);
    assertThat(exchange("POST /x", "content-type: " + type, tooLarge).text()).isEqualTo(TOO_LARGE);
    assertThat(functions.calls()).hasSize(1);
  }

  @Test
  void aFunctionThatTakesTooLongIsGivenUpOn() throws IOException {
    restart(Apis.plain(), Duration.ofMillis(50));
    functions.doing(call -> waiting());

    RawClient.Answer answer = exchange("GET /x");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void aThrottledFunctionIsServiceUnavailable() throws IOException {
    functions.doing(call -> new Invocation.Throttled());

    assertThat(exchange("GET /x").text()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void whateverAnInvokerDoesTheGatewayAnswers() throws IOException {
    functions.doing(call -> new Invocation.Failed("Runtime.ExitError", "exit status 1"));
    assertThat(exchange("GET /x").text()).isEqualTo("{\"message\":\"Internal Server Error\"}");

    functions.doing(
        call -> {
          throw new IllegalStateException("broken");
        });
    assertThat(exchange("GET /x").status()).isEqualTo(500);

    functions.doing(
        call -> {
          throw new StackOverflowError();
        });
    assertThat(exchange("GET /x").status()).isEqualTo(500);

    functions.doing(call -> null);
    assertThat(exchange("GET /x").status()).isEqualTo(500);

    functions.answering("{\"statusCode\":200}");
    assertThat(exchange("GET /x").status()).isEqualTo(200);
  }

  @Test
  void aRouteBeyondItsThrottleIsTooManyRequestsAndOthersAreNot() throws IOException {
    restart(
        new HttpApi(
            "Api",
            Optional.empty(),
            Optional.of(new Throttle(2, 1)),
            Map.of("POST /x", new Throttle(1, 1)),
            Optional.empty()),
        GatewaySettings.INTEGRATION_TIMEOUT);

    assertThat(exchange("POST /x").status()).isEqualTo(200);
    RawClient.Answer answer = exchange("POST /x");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    assertThat(exchange("GET /x").status()).isEqualTo(200);
    assertThat(exchange("GET /x").status()).isEqualTo(200);
    assertThat(exchange("GET /x").status()).isEqualTo(429);
  }

  @Test
  void requestsInOneBreathAreAnsweredInTheirOrder() throws IOException {
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
  void aClientThatAsksFirstIsToldToContinue() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send(
          "POST /x HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 4\r\n\r\n");
      assertThat(client.read(true).status()).isEqualTo(100);

      client.send("body");
      assertThat(client.read(false).status()).isEqualTo(200);
    }
  }

  @Test
  void slowBodiesAndIdleConnectionsHoldUpNobody() throws IOException {
    List<RawClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 1000; i++) {
        RawClient client = new RawClient(gateway.address());
        clients.add(client);
        if (i % 2 == 0) {
          client.send("POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nslow");
        }
      }

      assertThat(exchange("GET /x").status()).isEqualTo(200);

      RawClient slow = clients.get(0);
      slow.send(" body!");
      assertThat(slow.read(false).status()).isEqualTo(200);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void slowFunctionsHoldUpNobody() throws IOException {
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

      assertThat(exchange("GET /x").status()).isEqualTo(200);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aClientThatLeavesHarmsNobody() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send("POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf");
    }

    assertThat(exchange("GET /x").status()).isEqualTo(200);
  }

  @Test
  void aSignedRequestReachesItsFunctionWithItsSignersName() throws IOException {
    restart(Apis.plain(), GatewaySettings.INTEGRATION_TIMEOUT);
    HttpRequest signed =
        SdkSigner.localEditor(Apis.NOW)
            .sign(
                "PUT",
                "/signed/caf%C3%A9%20noir?b=2&a=&b=1",
                "# Text\n",
                "content-type:text/markdown");

    RawClient.Answer answer = RawClient.exchange(gateway.address(), text(signed));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode iam = event().at("/requestContext/authorizer/iam");
    assertThat(iam.path("accessKey").asText()).isEqualTo("local-editor");
    assertThat(iam.path("accountId").asText()).isEqualTo("000000000000");
    assertThat(iam.path("userArn").asText())
        .isEqualTo("arn:aws:iam::000000000000:user/local-editor");
    assertThat(iam.path("cognitoIdentity").isNull()).isTrue();
    assertThat(event().at("/pathParameters/slug").asText()).isEqualTo("café noir");
  }

  @Test
  void anAddressThatIsTakenIsSaid() {
    GatewaySettings free = settings(Apis.plain(), GatewaySettings.INTEGRATION_TIMEOUT, 0);
    GatewaySettings taken =
        settings(Apis.plain(), GatewaySettings.INTEGRATION_TIMEOUT, gateway.address().getPort());

    Gateway.start(free).close();
    assertThatThrownBy(() -> Gateway.start(taken))
        .hasMessageContaining(String.valueOf(gateway.address().getPort()));
  }

  private Invocation waiting() {
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return FakeFunctions.answer("{\"statusCode\":200}");
  }

  private void restart(HttpApi api, Duration timeout) {
    gateway.close();
    gateway = start(api, timeout);
  }

  private Gateway start(HttpApi api, Duration timeout) {
    return Gateway.start(settings(api, timeout, 0));
  }

  private GatewaySettings settings(HttpApi api, Duration timeout, int port) {
    GatewaySettings settings =
        Apis.settings(api, functions, "GET /x", "HEAD /x", "POST /x", "PUT /signed/{slug} AWS_IAM");
    return new GatewaySettings(
        settings.host(),
        port,
        api,
        settings.routes(),
        functions,
        Clock.fixed(Apis.NOW, java.time.ZoneOffset.UTC),
        settings.credentials(),
        settings.region(),
        timeout,
        line -> {});
  }

  private JsonNode event() {
    assertThat(functions.calls()).isNotEmpty();
    return functions.calls().get(functions.calls().size() - 1).event();
  }

  private RawClient.Answer exchange(String methodAndTarget) throws IOException {
    return RawClient.exchange(
        gateway.address(), methodAndTarget + " HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n");
  }

  private RawClient.Answer exchange(String methodAndTarget, String header, String body)
      throws IOException {
    return RawClient.exchange(
        gateway.address(),
        "%s HTTP/1.1\r\nhost: a\r\n%s\r\ncontent-length: %d\r\n\r\n%s"
            .formatted(methodAndTarget, header, body.length(), body));
  }

  /** A client still sending may find the connection reset before it can read the refusal. */
  private boolean refusedOrCutOff(String request) {
    try {
      int status = RawClient.exchange(gateway.address(), request).status();
      return status == 431 || status == 414;
    } catch (IOException | java.io.UncheckedIOException cutOff) {
      return true;
    }
  }

  private static String headOf(int bytes) {
    String start = "GET /x HTTP/1.1\r\nhost: a\r\nx: ";
    String end = "\r\n\r\n";
    return start + "a".repeat(bytes - start.length() - end.length()) + end;
  }

  private static String text(HttpRequest request) {
    StringBuilder text =
        new StringBuilder(
            "%s %s?%s HTTP/1.1\r\n".formatted(request.method(), request.path(), request.query()));
    request
        .headers()
        .forEach(h -> text.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    text.append("content-length: ").append(request.body().length).append("\r\n\r\n");
    return text.append(new String(request.body(), java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
