package dev.pamphlet.newsletter.selfservice;

import dev.pamphlet.newsletter.SubscriberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Bounds how often a subscriber can choose other topics: each choice leaves a step of consent. */
@FunctionalInterface
public interface AdmitChoice {

  /**
   * Counts a choice.
   *
   * @return how long to wait, when there were too many; empty when it may go on
   */
  Optional<Duration> admit(SubscriberId subscriber, Instant now);
}
