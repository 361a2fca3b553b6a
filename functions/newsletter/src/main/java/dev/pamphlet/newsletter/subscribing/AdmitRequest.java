package dev.pamphlet.newsletter.subscribing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Limits the requests to subscribe that strangers can make. */
@FunctionalInterface
public interface AdmitRequest {

  /**
   * Counts a request.
   *
   * @param clientAddress that it came from, as the gateway saw it
   * @param worked whether it came with a proof of work
   * @return how long to wait, when there were too many; empty when the request is admitted
   */
  Optional<Duration> admit(String clientAddress, boolean worked, Instant now);
}
