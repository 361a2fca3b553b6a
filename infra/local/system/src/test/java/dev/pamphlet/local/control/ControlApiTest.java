package dev.pamphlet.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest {

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ControlApi api = new ControlApi();
    api.setHandler(new Api());
    api.on("POST", "/_local/things/{name}", "says it back", asked -> asked.body());
    api.on("GET", "/_local/things/{name}", "its name", asked -> TextNode.valueOf(name(asked)));
    server.setHandler(api);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void itListsWhatThereIs() throws Exception {
    assertThat(send("GET /_local", "localhost", "", ""))
        .startsWith("HTTP/1.1 200")
        .contains("GET /_local/things/{name}: its name");
  }

  @Test
  void namesAndBodiesReachWhatIsThere() throws Exception {
    assertThat(send("GET /_local/things/one", "127.0.0.1", "", "")).endsWith("\r\n\r\none");
    assertThat(send("POST /_local/things/one", "[::1]:3000", "", "{\"a\":1}"))
        .startsWith("HTTP/1.1 200")
        .contains("\"a\" : 1");
  }

  @Test
  void allElseIsTheApis() throws Exception {
    assertThat(send("GET /_locality", "anything.example", "", "")).endsWith("the API");
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
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
  void aStrangersPageIsRefused(String origin) throws Exception {
    assertThat(send("POST /_local/things/one", "localhost", "origin: " + origin + "\r\n", "{}"))
        .startsWith("HTTP/1.1 403");
  }

  private static String name(Control.Asked asked) {
    return asked.path().get("name");
  }

  private String send(String request, String host, String headers, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
      socket.setSoTimeout(20_000);
      String sent =
          "%s HTTP/1.1\r\nhost: %s\r\nconnection: close\r\ncontent-length: %d\r\n%s\r\n%s"
              .formatted(request, host, body.length(), headers, body);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Api extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Content.Sink.write(response, true, "the API", callback);
      return true;
    }
  }
}
