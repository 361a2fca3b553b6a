package dev.pamphlet.local.runtime;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way through an environment.
 *
 * @param requestId what the handler sees as its request id
 * @param deadline when the environment is taken down if it has not come back
 * @param outcome completed once the environment is done with the event, or gone
 */
record Turn(
    String requestId, byte[] event, Instant deadline, CompletableFuture<Invocation> outcome) {

  static Turn of(byte[] event, Instant deadline) {
    return new Turn(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
  }
}
