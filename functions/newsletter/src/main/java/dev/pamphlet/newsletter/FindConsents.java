package dev.pamphlet.newsletter;

import java.util.List;

/** Finds what a subscriber agreed to. */
@FunctionalInterface
public interface FindConsents {

  /** All steps of a consent, in their order. */
  List<Consent> find(SubscriberId subscriber);
}
