package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.delivery.IssueUpkeep;
import dev.pamphlet.newsletter.delivery.Pacing;
import dev.pamphlet.newsletter.wiring.DeliveryWiring;
import dev.pamphlet.platform.schedule.Run;
import dev.pamphlet.platform.schedule.ScheduledFunction;
import java.time.Clock;
import java.time.Duration;

/**
 * Gives the chunks of issues the times at which they are sent, and does the other regular work on
 * issues. A schedule invokes it each minute, sometimes twice.
 *
 * <p>It is idempotent: see {@link Pacing} and {@link IssueUpkeep}. A run that finds something for a
 * person to look at counts as failed, so that it raises an alarm: chunks were given up, an issue
 * paused itself, or the provider accepts no mail.
 */
public final class PaceIssuesFunction extends ScheduledFunction {

  private final IssueUpkeep upkeep;
  private final Pacing pacing;
  private final Clock clock;

  public PaceIssuesFunction() {
    this(DeliveryWiring.ofProcess());
  }

  private PaceIssuesFunction(DeliveryWiring wiring) {
    this(wiring.upkeep(), wiring.pacing(), Clock.systemUTC());
  }

  PaceIssuesFunction(IssueUpkeep upkeep, Pacing pacing, Clock clock) {
    this.upkeep = upkeep;
    this.pacing = pacing;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected void run(Run run) {
    IssueUpkeep.Run done = upkeep.run(clock.instant());
    run.did("begun", done.begun());
    run.did("lapsed", done.lapsed());
    run.did("paused", done.paused());
    run.did("ended", done.ended());
    if (done.paused() > 0) {
      run.attention("an issue paused itself");
    }
    Pacing.Run paced = pacing.run(done.open(), clock.instant());
    run.did("queued", paced.queued());
    run.did("givenUp", paced.givenUp());
    if (paced.givenUp() > 0) {
      run.attention("chunks were given up");
    }
    paced.closed().ifPresent(reason -> run.attention("no mail is sent: " + reason));
  }
}
