package dev.pamphlet.newsletter;

import java.util.List;

/** Lists what a subscriber agreed to. */
@FunctionalInterface
public interface ListConsent {

  /** All steps, oldest first. */
  List<Consent> of(SubscriberId subscriber);
}
