package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.SubscriptionRequest;
import java.time.Instant;
import java.util.Optional;

/** Keeps requests to subscribe until they are acted on. */
public interface KeepRequests {

  /** A request at this moment; empty for one that was acted on, or that waited for too long. */
  Optional<SubscriptionRequest> find(String id, Instant now);

  /** Deletes a request that was acted on, or does nothing where there is none. */
  void delete(String id);
}
