package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.Requests;
import dev.pamphlet.local.http.SdkSigner;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.template.HttpApi;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {

  private static final String FORMAT =
      """
      {"id":"$context.requestId","time":"$context.requestTime","ip":"$context.identity.sourceIp",
       "agent":"$context.identity.userAgent","route":"$context.routeKey","path":"$context.path",
       "status":$context.status,"length":$context.responseLength,"user":"$context.identity.user",
       "error":"$context.integrationErrorMessage","message":"$context.error.message",
       "took":$context.responseLatency,"unknown":"$context.nothing.such"}
      """;

  private final FakeFunctions functions = new FakeFunctions();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Integration integration =
      new Integration(functions, GatewaySettings.INTEGRATION_TIMEOUT);

  @AfterEach
  void close() {
    integration.close();
  }

  @Test
  void aRequestIsOneLineOfJsonInTheTemplatesFormat() {
    functions.answering("{\"statusCode\":201,\"body\":\"abc\"}");

    HttpResponse response =
        handle(Requests.get("/x/1", "host:api.example.com", "user-agent:curl/8"));

    JsonNode line = line();
    assertThat(line.path("id").asText())
        .isNotEmpty()
        .isEqualTo(value(response, "Apigw-Requestid"))
        .isEqualTo(functions.calls().get(0).event().at("/requestContext/requestId").asText());
    assertThat(line.path("time").asText()).isEqualTo("22/Nov/2026:12:00:00 +0000");
    assertThat(line.path("ip").asText()).isEqualTo("192.0.2.1");
    assertThat(line.path("agent").asText()).isEqualTo("curl/8");
    assertThat(line.path("route").asText()).isEqualTo("GET /x/{id}");
    assertThat(line.path("path").asText()).isEqualTo("/x/1");
    assertThat(line.path("status").asInt()).isEqualTo(201);
    assertThat(line.path("length").asInt()).isEqualTo(3);
    assertThat(line.path("user").asText()).isEqualTo("-");
    assertThat(line.path("error").asText()).isEqualTo("-");
    assertThat(line.path("unknown").asText()).isEqualTo("-");
  }

  @Test
  void queriesHeadersAndBodiesAreNotLogged() {
    handle(
        Requests.of(
            "GET", "/x/1?token=canary1", "canary2", "cookie:canary3", "authorization:canary4"));

    assertThat(lines).hasSize(1).noneMatch(line -> line.contains("canary"));
  }

  @Test
  void signaturesAreNotLogged() {
    HttpRequest signed = SdkSigner.localEditor(Apis.NOW).sign("GET", "/signed", "");

    handle(signed);

    assertThat(line().path("status").asInt()).isEqualTo(200);
    assertThat(line().path("user").asText()).isEqualTo("local-editor");
    assertThat(lines.get(0)).doesNotContain("Signature", "AWS4");
  }

  @Test
  void aHeaderCannotForgeAField() {
    handle(Requests.get("/x/1\"\n", "user-agent:\",\"status\":200,\"x\":\"$context.requestId"));

    assertThat(line().path("agent").asText())
        .isEqualTo("\",\"status\":200,\"x\":\"$context.requestId");
    assertThat(line().path("path").asText()).isEqualTo("/x/1\"\n");
    assertThat(lines.get(0)).doesNotContain("\n");
  }

  @Test
  void aFailedFunctionIsNamedToTheOperatorOnly() {
    functions.doing(call -> new Invocation.Failed("java.lang.IllegalStateException", "secret"));

    HttpResponse response = handle(Requests.get("/x/1"));

    assertThat(response.status()).isEqualTo(500);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
    assertThat(line().path("error").asText()).contains("IllegalStateException", "secret");
    assertThat(line().path("message").asText()).isEqualTo("Internal Server Error");
  }

  @Test
  void requestsWithoutARouteAreLoggedToo() {
    handle(Requests.get("/nowhere"));

    assertThat(line().path("status").asInt()).isEqualTo(404);
    assertThat(line().path("route").asText()).isEqualTo("-");
  }

  private HttpResponse handle(HttpRequest request) {
    HttpApi api =
        new HttpApi("Api", Optional.empty(), Optional.empty(), Map.of(), Optional.of(FORMAT));
    GatewaySettings settings =
        Apis.settings(
            api,
            functions,
            Clock.fixed(Apis.NOW, ZoneOffset.UTC),
            GatewaySettings.INTEGRATION_TIMEOUT,
            lines::add,
            "GET /x/{id}",
            "GET /signed AWS_IAM");
    return new Proxy(settings, integration).handle(request).join();
  }

  private JsonNode line() {
    assertThat(lines).hasSize(1);
    return Json.read(lines.get(0).getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String value(HttpResponse response, String name) {
    return response.headers().stream()
        .filter(header -> header.is(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
