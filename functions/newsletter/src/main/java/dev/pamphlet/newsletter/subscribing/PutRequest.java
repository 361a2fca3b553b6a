package dev.pamphlet.newsletter.subscribing;

import dev.pamphlet.newsletter.SubscriptionRequest;

/** Stores a request to subscribe; whatever is mailed for it follows from that. */
@FunctionalInterface
public interface PutRequest {

  void put(SubscriptionRequest request);
}
