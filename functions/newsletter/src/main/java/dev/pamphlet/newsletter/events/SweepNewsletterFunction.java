package dev.pamphlet.newsletter.events;

import dev.pamphlet.content.dynamodb.AnnouncementItem;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import dev.pamphlet.newsletter.issues.Announcing;
import dev.pamphlet.newsletter.subscribing.Answering;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.outbox.Outbox;
import dev.pamphlet.platform.outbox.Outbox.Entry;
import dev.pamphlet.platform.schedule.Run;
import dev.pamphlet.platform.schedule.ScheduledFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Processes the requests to subscribe and the announcements of articles that have waited for more
 * than ten minutes, because their stream record was lost or the mail was refused. One that fails
 * does not hold up the others. A schedule invokes it every ten minutes, sometimes twice.
 *
 * <p>It is idempotent like {@link SendConfirmationFunction} and {@link CreateIssueFunction}, which
 * do the same work.
 */
public final class SweepNewsletterFunction extends ScheduledFunction {

  private final Outbox requests;
  private final Answering answering;
  private final Outbox announcements;
  private final Announcing announcing;
  private final Clock clock;

  public SweepNewsletterFunction() {
    this(NewsletterWiring.ofProcess());
  }

  private SweepNewsletterFunction(NewsletterWiring wiring) {
    this(
        wiring.outbox(),
        wiring.answering(),
        wiring.issues().announcements().outbox(),
        wiring.issues().announcing(),
        Clock.systemUTC());
  }

  SweepNewsletterFunction(
      Outbox requests,
      Answering answering,
      Outbox announcements,
      Announcing announcing,
      Clock clock) {
    this.requests = requests;
    this.answering = answering;
    this.announcements = announcements;
    this.announcing = announcing;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected void run(Run run) {
    Instant now = clock.instant();
    run.did("overdue", requests.sweep(now, entry -> answer(entry, now, run)));
    run.did("overdue", announcements.sweep(now, entry -> announce(entry, now, run)));
  }

  private void answer(Entry entry, Instant now, Run run) {
    String request = entry.pk().substring(SubscribersTable.REQUEST_PREFIX.length());
    try {
      run.did(answering.answer(request, now));
    } catch (NotMailed refused) {
      run.did("refused", 1);
      run.attention("a mail was refused: " + refused.reason());
    } catch (RuntimeException failure) {
      run.failed(failure, json -> {});
    }
  }

  private void announce(Entry entry, Instant now, Run run) {
    try {
      announcing.announce(AnnouncementItem.articleOf(entry.pk()), now).ifPresent(run::did);
    } catch (RuntimeException failure) {
      run.failed(failure, json -> {});
    }
  }
}
