package dev.pamphlet.local.aws;

import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A server on this machine that emulates a service of AWS. Calls are forwarded unchanged, over
 * persistent connections.
 */
final class Upstream {

  /** Headers that java.net.http sets itself and does not let callers set. */
  private static final Set<String> SET_BY_CLIENT = Set.of("content-length", "expect", "host");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Upstream(URI address) {
    this.address = address;
  }

  /** Its response; fails if there is none. */
  CompletableFuture<HttpResponse> send(HttpRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    BodyPublisher body =
        request.body().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body());
    java.net.http.HttpRequest.Builder sent =
        java.net.http.HttpRequest.newBuilder(URI.create(address + request.path() + query))
            .method(request.method(), body);
    request.headers().stream()
        .filter(header -> !header.isHopByHop())
        .filter(header -> !SET_BY_CLIENT.contains(header.lowerCaseName()))
        .forEach(header -> sent.header(header.name(), header.value()));
    return client
        .sendAsync(sent.build(), BodyHandlers.ofByteArray())
        .thenApply(received -> response(request, received));
  }

  /** A response to HEAD states the length of the body that it omits. */
  private static HttpResponse response(
      HttpRequest request, java.net.http.HttpResponse<byte[]> received) {
    List<Header> headers =
        received.headers().map().entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(it -> new Header(entry.getKey(), it)))
            .filter(header -> !header.isHopByHop())
            .filter(header -> !header.is("content-length") || request.method().equals("HEAD"))
            .toList();
    return new HttpResponse(received.statusCode(), headers, received.body());
  }
}
