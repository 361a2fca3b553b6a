package dev.pamphlet.local.runtime;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way through an environment.
 *
 * @param requestId the request id for the handler
 * @param deadline when the environment is killed if it has not finished
 * @param outcome completed once the environment has finished the event, or has ended
 */
record Turn(
    String requestId, byte[] event, Instant deadline, CompletableFuture<Invocation> outcome) {

  static Turn of(byte[] event, Instant deadline) {
    return new Turn(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
  }
}
