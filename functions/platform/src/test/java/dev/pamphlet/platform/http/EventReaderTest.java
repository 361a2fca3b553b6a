package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  @Test
  void anEventOfTheGatewayIsRead() {
    Request request =
        read(
            """
            {"version": "2.0", "routeKey": "PUT /v1/things/{slug}", "rawPath": "/v1/things/a b",
             "rawQueryString": "tag=a,b&utm_source=x", "headers": {"content-type": "text/plain"},
             "queryStringParameters": {"tag": "a,b"}, "pathParameters": {"slug": "a b"},
             "requestContext": {"requestId": "id-1", "domainName": "read.example.org",
               "http": {"method": "PUT", "path": "/v1"}},
             "body": "hello", "isBase64Encoded": false}
            """);

    assertThat(request.id()).isEqualTo("id-1");
    assertThat(request.domainName()).isEqualTo("read.example.org");
    assertThat(request.method()).isEqualTo("PUT");
    assertThat(request.route()).isEqualTo("PUT /v1/things/{slug}");
    assertThat(request.path()).isEqualTo(Map.of("slug", "a b"));
    assertThat(request.query().values("tag")).containsExactly("a,b");
    assertThat(request.query().values("utm_source")).containsExactly("x");
    assertThat(request.header("content-type")).contains("text/plain");
    assertThat(request.body().bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
  }

  @Test
  void anEventOfSamLocalIsReadTheSame() {
    Request request =
        read(
            """
            {"routeKey": "GET /v1/things/{slug}", "rawQueryString": "", "cookies": null,
             "headers": {"Accept-Encoding": "gzip", "X-Nothing": null},
             "queryStringParameters": {}, "pathParameters": {"slug": "a"}, "body": null,
             "stageVariables": null,
             "requestContext": {"requestId": "id-1", "authorizer": null,
               "http": {"method": "GET", "sourceIp": "192.0.2.1"}},
             "isBase64Encoded": false}
            """);

    assertThat(request.header("accept-encoding")).contains("gzip");
    assertThat(request.headers()).doesNotContainKey("x-nothing");
    assertThat(request.query().values("tag")).isEmpty();
    assertThat(request.body().bytes()).isEmpty();
  }

  @Test
  void aBase64BodyIsDecoded() {
    assertThat(read(event("", "\"w6k=\"", true)).body().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("é");
  }

  @Test
  void aBodyThatIsWronglyMarkedAsBase64IsAProblem() {
    assertThatThrownBy(() -> read(event("", "\"!\"", true)).body().bytes())
        .isInstanceOf(Problem.class)
        .hasMessage("The body is marked as base64 but is not.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"keepWarm\": false}",
        "{\"Records\": []}",
        "{\"version\": \"1.0\", \"httpMethod\": \"GET\"}"
      })
  void anotherKindOfEventIsABug(String event) {
    assertThatThrownBy(() -> read(event)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEventThatIsNotJsonIsMalformed() {
    assertThatThrownBy(() -> read("{")).isInstanceOf(MalformedJson.class);
  }

  private static String event(String query, String body, boolean base64) {
    return """
        {"routeKey": "GET /", "rawQueryString": "%s", "body": %s, "isBase64Encoded": %s,
         "requestContext": {"requestId": "id-1", "http": {"method": "GET"}}}
        """
        .formatted(query, body, base64);
  }

  private static Request read(String event) {
    return EventReader.read(event.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
