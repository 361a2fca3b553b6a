package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.SubscriptionRequest;

/** Stores a request to subscribe, which starts its mail. */
@FunctionalInterface
public interface PutRequest {

  void put(SubscriptionRequest request);
}
