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
   * @return why the request is refused; empty when it is admitted
   */
  Optional<TooMany> admit(String clientAddress, boolean worked, Instant now);

  /**
   * That there were too many requests.
   *
   * @param retryAfter how long to wait for the next one
   * @param ofEverybody whether those of all networks together were, and not of one
   */
  record TooMany(Duration retryAfter, boolean ofEverybody) {}
}
