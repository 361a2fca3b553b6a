package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Subscriber;
import java.util.List;
import java.util.Optional;

/** All data of a subscriber. */
public record SubscriberData(
    Subscriber subscriber, Optional<AddressState> address, List<Consent> consent) {

  public SubscriberData {
    consent = List.copyOf(consent);
  }
}
