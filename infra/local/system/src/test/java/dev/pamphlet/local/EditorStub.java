package dev.pamphlet.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The editor's routes of one article, as far as preconditions and versions go. */
final class EditorStub implements AutoCloseable {

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile String authorization = "";
  private volatile String source = "";
  private volatile int version;

  EditorStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/editor/articles/two-doors", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Method and precondition of every request, in order. */
  List<String> requests() {
    return requests;
  }

  String authorization() {
    return authorization;
  }

  String source() {
    return source;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    authorization = headers.getFirst("authorization");
    String create = headers.getFirst("if-none-match");
    String revise = headers.getFirst("if-match");
    String precondition =
        create != null ? " if-none-match " + create : revise != null ? " if-match " + revise : "";
    requests.add(exchange.getRequestMethod() + precondition);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("GET")) {
      reply(exchange, 200, "{\"source\":\"" + source + "\"}");
    } else if (body.isEmpty()) {
      reply(exchange, 422, "{\"title\":\"an article has words\"}");
    } else if (create == null ? !tag().equals(revise) : version > 0) {
      reply(exchange, 412, "{}");
    } else {
      source = body;
      version++;
      reply(exchange, version == 1 ? 201 : 200, "{}");
    }
  }

  private String tag() {
    return "\"" + version + "\"";
  }

  private void reply(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("etag", tag());
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
