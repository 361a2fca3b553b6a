package dev.pamphlet.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.LoopbackOnly;
import dev.pamphlet.local.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The paths under {@code /_local}, on the API's own port and before any of its routes. Their
 * callers can do anything to the system, so they are {@linkplain LoopbackOnly for this machine
 * only}.
 */
public final class ControlApi {

  private static final String ROOT = "/_local";
  private static final int LARGEST_BODY = 64 * 1024;

  private final Routes<Function<ControlRequest, ?>> routes = new Routes<>();
  private final List<String> list = new CopyOnWriteArrayList<>();

  /** Serves only the list of its paths so far. */
  public ControlApi() {
    on("GET", ROOT, "lists what is here", request -> list);
  }

  /**
   * Adds a path.
   *
   * @param path under {@code /_local}, with variables in braces
   * @param about its description in the list, in a few words
   * @param handler returns the response, or a value that is sent as indented JSON; may throw a
   *     {@link ControlProblem}
   */
  public ControlApi on(
      String method, String path, String about, Function<ControlRequest, ?> handler) {
    routes.add(method, path, handler);
    list.add(method + " " + path + ": " + about);
    return this;
  }

  /** Handles the paths under {@code /_local}, and leaves all others to another handler. */
  public HttpHandler before(HttpHandler other) {
    return new HttpHandler() {

      @Override
      public CompletableFuture<HttpResponse> handle(HttpRequest request) {
        return isHere(request)
            ? CompletableFuture.completedFuture(respond(request))
            : other.handle(request);
      }

      @Override
      public HttpResponse refuse(HttpRequest head, int status) {
        return isHere(head) ? HttpHandler.super.refuse(head, status) : other.refuse(head, status);
      }
    };
  }

  private static boolean isHere(HttpRequest request) {
    return request.path().equals(ROOT) || request.path().startsWith(ROOT + "/");
  }

  private HttpResponse respond(HttpRequest request) {
    try {
      if (!LoopbackOnly.admits(request)) {
        throw ControlProblem.forbidden("only for this machine: ask 127.0.0.1 or localhost, on it");
      }
      if (request.body().length > LARGEST_BODY) {
        throw ControlProblem.malformed("the body is larger than %d bytes".formatted(LARGEST_BODY));
      }
      var match =
          routes.match(request.method(), request.path()).orElseThrow(() -> notHere(request.path()));
      Object made = match.target().apply(new ControlRequest(request, match.variables()));
      return made instanceof HttpResponse response ? response : json(200, Json.tree(made));
    } catch (ControlProblem problem) {
      return json(problem.status(), Json.object().put("message", problem.getMessage()));
    }
  }

  private ControlProblem notHere(String path) {
    List<String> methods = routes.methods(path);
    return methods.isEmpty()
        ? ControlProblem.unknown("nothing at %s: GET /_local lists what there is".formatted(path))
        : ControlProblem.wrongMethod("%s takes %s".formatted(path, String.join(", ", methods)));
  }

  private static HttpResponse json(int status, JsonNode body) {
    return new HttpResponse(
        status,
        List.of(new Header("content-type", "application/json")),
        (body.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
