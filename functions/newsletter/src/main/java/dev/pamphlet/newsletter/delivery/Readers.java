package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.issues.Issue;

/** Who gets an issue. */
final class Readers {

  private Readers() {}

  /** Somebody who chose no topic gets everything; an issue without topics goes to everybody. */
  static boolean isInterested(Subscriber subscriber, Issue issue) {
    return issue.topics().isEmpty()
        || subscriber.topics().isEmpty()
        || subscriber.topics().stream().anyMatch(issue.topics()::contains);
  }

  /** Whether somebody may be mailed at this moment. */
  static boolean mayBeMailed(Subscriber subscriber, Issue issue) {
    return subscriber.status() == Status.CONFIRMED
        && subscriber.letterToken().isPresent()
        && isInterested(subscriber, issue);
  }
}
