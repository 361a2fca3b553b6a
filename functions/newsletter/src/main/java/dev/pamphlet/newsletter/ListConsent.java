package dev.pamphlet.newsletter;

import java.util.List;

/** Lists what a subscriber agreed to. */
@FunctionalInterface
public interface ListConsent {

  /** All steps, the first one first. */
  List<Consent> of(SubscriberId subscriber);
}
