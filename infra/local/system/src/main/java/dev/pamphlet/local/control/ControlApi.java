package dev.pamphlet.local.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The paths under {@code /_local}, on the API's own port and before any of its routes. Whoever can
 * use them can do anything to the system, so they are for this machine only: over the loopback, by
 * a loopback name (or a stranger's page could reach them through a name of its own that resolves to
 * 127.0.0.1), and not from any page but one of the same kind.
 */
public final class ControlApi extends Handler.Wrapper {

  private static final String ROOT = "/_local";
  private static final int LARGEST_BODY = 64 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final List<ControlPath> paths = new CopyOnWriteArrayList<>();

  /** Serves its own list and nothing else yet. */
  public ControlApi() {
    on("GET", ROOT, "what there is", asked -> list());
  }

  /**
   * Adds something.
   *
   * @param path under {@code /_local}, with names in braces for what varies, each a segment
   * @param about what it does, in a few words for the list
   */
  public ControlApi on(String method, String path, String about, Control control) {
    paths.add(new ControlPath(method, path, about, control));
    return this;
  }

  /** A JSON object to answer with. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
      return super.handle(request, response, callback);
    }
    try {
      refuseStrangers(request);
      write(200, answer(request.getMethod(), path, request), response, callback);
    } catch (ControlProblem problem) {
      ObjectNode told = object().put("message", problem.getMessage());
      write(problem.status(), told, response, callback);
    }
    return true;
  }

  private static void refuseStrangers(Request request) {
    Optional<String> origin =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN)).map(ControlApi::hostOf);
    if (!isLoopback(Request.getRemoteAddr(request))
        || !isLoopback(Request.getServerName(request))
        || !origin.map(ControlApi::isLoopback).orElse(true)) {
      throw ControlProblem.forbidden("only for this machine: ask 127.0.0.1 or localhost, on it");
    }
  }

  private static String hostOf(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getHost()).orElse("");
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /** Never asks a name server: names other than localhost are no loopback, whatever they say. */
  private static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    boolean address = host.startsWith("127.") || host.contains(":");
    try {
      return address
          && host.matches("[0-9a-fA-F.:\\[\\]]+")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
  }

  private JsonNode answer(String method, String path, Request request) throws IOException {
    List<ControlPath> there = paths.stream().filter(each -> each.matches(path)).toList();
    if (there.isEmpty()) {
      throw ControlProblem.unknown(
          "nothing at %s: GET /_local lists what there is".formatted(path));
    }
    ControlPath found =
        there.stream()
            .filter(each -> each.method().equals(method))
            .findFirst()
            .orElseThrow(
                () -> ControlProblem.wrongMethod("%s takes %s".formatted(path, methods(there))));
    return found.control().answer(new Control.Asked(found.names(path), body(request)));
  }

  private static String methods(List<ControlPath> paths) {
    return paths.stream().map(ControlPath::method).collect(Collectors.joining(", "));
  }

  private static JsonNode body(Request request) throws IOException {
    byte[] bytes = Content.Source.asInputStream(request).readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      throw ControlProblem.malformed("the body is larger than %d bytes".formatted(LARGEST_BODY));
    }
    try {
      return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    } catch (JsonProcessingException malformed) {
      throw ControlProblem.malformed("the body is not JSON: " + malformed.getOriginalMessage());
    }
  }

  private JsonNode list() {
    ArrayNode list = JSON.createArrayNode();
    paths.forEach(each -> list.add(each.method() + " " + each.path() + ": " + each.about()));
    return list;
  }

  private static void write(int status, JsonNode answer, Response response, Callback callback) {
    boolean text = answer.isTextual();
    response.setStatus(status);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, text ? "text/plain; charset=utf-8" : "application/json");
    String body = text ? answer.textValue() : answer.toPrettyString() + "\n";
    Content.Sink.write(response, true, body, callback);
  }
}
