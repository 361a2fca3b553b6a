package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import dev.pamphlet.newsletter.subscribing.Answering;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.outbox.Outbox;
import dev.pamphlet.platform.outbox.Outbox.Entry;
import dev.pamphlet.platform.schedule.Run;
import dev.pamphlet.platform.schedule.ScheduledFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Takes up the requests to subscribe that have waited for more than ten minutes: their record of
 * the stream was lost, or the mail was refused. One that fails holds up no other. A schedule
 * invokes it every ten minutes, sometimes twice.
 *
 * <p>It is idempotent like {@link SendConfirmationFunction}, which does the same work.
 */
public final class SweepNewsletterFunction extends ScheduledFunction {

  private final Outbox outbox;
  private final Answering answering;
  private final Clock clock;

  public SweepNewsletterFunction() {
    this(NewsletterWiring.ofProcess());
  }

  private SweepNewsletterFunction(NewsletterWiring wiring) {
    this(wiring.outbox(), wiring.answering(), Clock.systemUTC());
  }

  SweepNewsletterFunction(Outbox outbox, Answering answering, Clock clock) {
    this.outbox = outbox;
    this.answering = answering;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected void run(Run run) {
    run.did("overdue", outbox.sweep(clock.instant(), entry -> answer(entry, run)));
  }

  private void answer(Entry entry, Run run) {
    String request = entry.pk().substring(SubscribersTable.REQUEST_PREFIX.length());
    try {
      run.did(answering.answer(request, clock.instant()).name().toLowerCase(Locale.ROOT), 1);
    } catch (NotMailed refused) {
      run.did("refused", 1);
      run.failed(refused, json -> json.member("reason", refused.reason()));
    } catch (RuntimeException failure) {
      run.failed(failure, json -> {});
    }
  }
}
