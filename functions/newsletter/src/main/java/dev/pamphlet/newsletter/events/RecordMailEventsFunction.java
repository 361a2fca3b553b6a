package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.pamphlet.newsletter.feedback.Feedback;
import dev.pamphlet.newsletter.feedback.MailEvent;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.batch.Batch;
import dev.pamphlet.platform.batch.QueueFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Records bounces and complaints, which SES tells EventBridge and a rule puts into a queue. Events
 * of configuration sets other than this stack's are not believed: anybody who may put events on the
 * account's bus could silence a subscriber by one.
 *
 * <p>It is idempotent: see {@link Feedback}. An event that cannot be read fails, and ends as a dead
 * letter that somebody looks at.
 */
public final class RecordMailEventsFunction extends QueueFunction {

  private final Feedback feedback;
  private final String configurationSet;
  private final Clock clock;

  public RecordMailEventsFunction() {
    this(NewsletterWiring.ofProcess());
  }

  private RecordMailEventsFunction(NewsletterWiring wiring) {
    this(wiring.feedback(), wiring.confirmationsSet(), Clock.systemUTC());
  }

  RecordMailEventsFunction(Feedback feedback, String configurationSet, Clock clock) {
    this.feedback = feedback;
    this.configurationSet = configurationSet;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected void process(SQSMessage message, Batch batch) {
    SesEvent event = SesEvent.read(message.getBody());
    if (!event.configurationSet().equals(configurationSet)) {
      batch.did("foreign");
      return;
    }
    Optional<MailEvent> told = event.feedback();
    batch.did(
        told.map(mail -> feedback.record(mail, clock.instant()).name().toLowerCase(Locale.ROOT))
            .orElse("ignored"));
  }
}
