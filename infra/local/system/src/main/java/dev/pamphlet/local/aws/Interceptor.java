package dev.pamphlet.local.aws;

import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Stands between functions and services: lets a call pass, refuses it, or breaks it. */
@FunctionalInterface
public interface Interceptor {

  /**
   * Handles a call on its way to its service. Called from many threads.
   *
   * @param next passes it on to the next interceptor or to the service
   * @return the response; may throw or fail with an {@link AwsError}, which the service writes, or
   *     with {@link HttpHandler.ConnectionBroken} for no response
   */
  CompletableFuture<HttpResponse> intercept(
      AwsCall call, Supplier<CompletableFuture<HttpResponse>> next);
}
