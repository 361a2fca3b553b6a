package dev.pamphlet.local.aws;

import dev.pamphlet.local.gateway.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What may happen to a call that passed the gates, on its way to the service and back. */
@FunctionalInterface
public interface Disturbance {

  /** Nothing. */
  Disturbance NONE = (call, service) -> service.get();

  /** The connection of the call breaks, with no answer. */
  final class ConnectionBroken extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /**
   * Takes a call to the service, or not. Called from many threads.
   *
   * @param service does what the call asks for
   * @return the answer; fails with {@link ConnectionBroken} where there is to be none
   */
  CompletableFuture<HttpResponse> carry(
      AwsCall call, Supplier<CompletableFuture<HttpResponse>> service);
}
