package dev.pamphlet.local.aws;

import dev.pamphlet.local.gateway.Header;
import dev.pamphlet.local.gateway.HttpRequest;
import dev.pamphlet.local.gateway.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The service that calls are handed on to, over connections that are kept. */
final class Upstream {

  /** What the client writes itself, and java.net.http does not let others set. */
  private static final Set<String> SET_BY_CLIENT = Set.of("content-length", "expect", "host");

  private final URI address;
  private final HttpClient client;

  Upstream(URI address, Executor executor) {
    this.address = address;
    this.client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(executor).build();
  }

  /** Its answer; an internal error, which callers retry, where it gives none. */
  CompletableFuture<HttpResponse> send(HttpRequest request) {
    java.net.http.HttpRequest.Builder sent =
        java.net.http.HttpRequest.newBuilder(address)
            .POST(BodyPublishers.ofByteArray(request.body()));
    request.headers().stream()
        .filter(Upstream::isPassedOn)
        .forEach(header -> sent.header(header.name(), header.value()));
    return client
        .sendAsync(sent.build(), BodyHandlers.ofByteArray())
        .thenApply(Upstream::response)
        .exceptionally(unanswered -> AwsRefusal.internalServerError().response());
  }

  private static HttpResponse response(java.net.http.HttpResponse<byte[]> answer) {
    List<Header> headers =
        answer.headers().map().entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(it -> new Header(entry.getKey(), it)))
            .filter(Upstream::isPassedOn)
            .toList();
    return new HttpResponse(answer.statusCode(), headers, answer.body());
  }

  private static boolean isPassedOn(Header header) {
    return !header.isHopByHop() && !SET_BY_CLIENT.contains(header.lowerCaseName());
  }
}
