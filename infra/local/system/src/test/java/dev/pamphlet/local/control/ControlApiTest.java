package dev.pamphlet.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest {

  private HttpServer server;

  @BeforeEach
  void start() {
    ControlApi api = new ControlApi();
    api.on("POST", "/_local/things/{name}", "says it back", ControlRequest::json);
    api.on(
        "GET",
        "/_local/things/{name}",
        "its name",
        it -> HttpResponse.text(200, it.variable("name")));
    server =
        HttpServer.start(
            HttpServer.Settings.loopback("control", 1_000_000),
            api.before(
                request -> CompletableFuture.completedFuture(HttpResponse.text(200, "the API"))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void itListsItsPaths() throws Exception {
    assertThat(send("GET /_local", "localhost", "", ""))
        .startsWith("HTTP/1.1 200")
        .contains("GET /_local/things/{name}: its name");
  }

  @Test
  void variablesAndBodiesReachTheHandler() throws Exception {
    assertThat(send("GET /_local/things/one", "127.0.0.1", "", "")).endsWith("\r\n\r\none");
    assertThat(send("POST /_local/things/one", "[::1]:3000", "", "{\"a\":1}"))
        .startsWith("HTTP/1.1 200")
        .contains("\"a\" : 1");
  }

  @Test
  void allOtherPathsBelongToTheApi() throws Exception {
    assertThat(send("GET /_locality", "anything.example", "", "")).endsWith("the API");
  }

  @Test
  void malformedRequestsAreExplained() throws Exception {
    assertThat(send("GET /_local/other", "localhost", "", ""))
        .startsWith("HTTP/1.1 404")
        .contains("GET /_local lists what there is");
    assertThat(send("PATCH /_local/things/one", "localhost", "", ""))
        .startsWith("HTTP/1.1 405")
        .contains("takes POST, GET");
    assertThat(send("POST /_local/things/one", "localhost", "", "{\"a\":"))
        .startsWith("HTTP/1.1 400")
        .contains("not JSON");
    assertThat(send("POST /_local/things/one", "localhost", "", " ".repeat(70_000)))
        .startsWith("HTTP/1.1 400")
        .contains("larger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "localhost.example",
        "127.0.0.1.example",
        "127.example",
        "192.0.2.1",
        "0x7f.1",
        "[2001:db8::1]"
      })
  void aNameThatIsNoLoopbackIsRefused(String host) throws Exception {
    assertThat(send("GET /_local", host, "", "")).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://stranger.example", "null", "http://127.0.0.1.example"})
  void aPageOfAnotherOriginIsRefused(String origin) throws Exception {
    assertThat(send("POST /_local/things/one", "localhost", "origin: " + origin + "\r\n", "{}"))
        .startsWith("HTTP/1.1 403");
  }

  private String send(String request, String host, String headers, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      socket.setSoTimeout(20_000);
      String sent =
          "%s HTTP/1.1\r\nhost: %s\r\nconnection: close\r\ncontent-length: %d\r\n%s\r\n%s"
              .formatted(request, host, body.length(), headers, body);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
