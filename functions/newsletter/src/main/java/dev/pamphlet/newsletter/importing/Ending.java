package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.ListConsent;
import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberChange;
import dev.pamphlet.newsletter.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends letters to an imported subscriber when a row of the same or another file says that they
 * unsubscribed, that mail to them bounced, or that they complained. When files disagree, the more
 * cautious status counts, in whatever order they are read. Files do not touch subscribers who
 * confirmed the address here, or requested the subscription here.
 */
public final class Ending {

  private static final int TRIES = 3;

  private final FindSubscriber subscribers;
  private final ListConsent consent;
  private final ChangeSubscriber changes;

  public Ending(FindSubscriber subscribers, ListConsent consent, ChangeSubscriber changes) {
    this.subscribers = subscribers;
    this.consent = consent;
    this.changes = changes;
  }

  /**
   * Ends letters if the status of the row is the more cautious one.
   *
   * @param status of the row
   * @param row the evidence of the row
   * @param dryRun whether only to say what would be done
   * @return whether the row ends letters
   */
  boolean end(SubscriberId id, Status status, Evidence row, Instant now, boolean dryRun) {
    return OptimisticLock.decide(
        TRIES,
        () -> {
          Optional<Subscriber> found =
              subscribers
                  .find(id)
                  .filter(subscriber -> status.isMoreCarefulThan(subscriber.status()))
                  .filter(subscriber -> isOfFiles(consent.of(subscriber.id())));
          return found.isEmpty() || dryRun || changes.change(ending(found.get(), status, row, now))
              ? Optional.of(found.isPresent())
              : Optional.empty();
        });
  }

  private static boolean isOfFiles(List<Consent> steps) {
    return steps.stream().anyMatch(each -> each.step() == Consent.Step.IMPORTED)
        && steps.stream().noneMatch(each -> each.step() == Consent.Step.CONFIRMED);
  }

  private static SubscriberChange ending(
      Subscriber subscriber, Status status, Evidence row, Instant now) {
    return SubscriberChange.departure(subscriber, Departure.How.to(status), now, Optional.of(row));
  }
}
