package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.pamphlet.newsletter.delivery.MailReport;
import dev.pamphlet.newsletter.delivery.Recording;
import dev.pamphlet.newsletter.feedback.Feedback;
import dev.pamphlet.newsletter.feedback.MailEvent;
import dev.pamphlet.newsletter.wiring.DeliveryWiring;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.batch.Batch;
import dev.pamphlet.platform.batch.GroupedQueueFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records what becomes of mail. SES reports it to EventBridge, and a rule puts it into a queue.
 * Bounces and complaints are recorded with their subscribers, and all events of an issue's mails in
 * its books. Events of configuration sets other than this stack's are ignored: otherwise anybody
 * who may put events on the account's bus could end the mail to a subscriber.
 *
 * <p>It is idempotent: see {@link Feedback} and {@link Recording}. An unreadable event fails, and
 * ends as a dead letter for somebody to look at. Events of one chunk are processed together,
 * because SES reports each of its mails.
 */
public final class RecordMailEventsFunction extends GroupedQueueFunction {

  private final Feedback feedback;
  private final Recording recording;
  private final Set<String> configurationSets;
  private final Clock clock;

  public RecordMailEventsFunction() {
    this(NewsletterWiring.ofProcess());
  }

  private RecordMailEventsFunction(NewsletterWiring newsletter) {
    this(newsletter, newsletter.delivery());
  }

  private RecordMailEventsFunction(NewsletterWiring newsletter, DeliveryWiring delivery) {
    this(
        newsletter.feedback(),
        delivery.recording(),
        Set.of(newsletter.confirmationsSet(), delivery.lettersSet()),
        Clock.systemUTC());
  }

  RecordMailEventsFunction(
      Feedback feedback, Recording recording, Set<String> configurationSets, Clock clock) {
    this.feedback = feedback;
    this.recording = recording;
    this.configurationSets = configurationSets;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  /** The chunk. An event without a chunk, or an unreadable one, is a group of its own. */
  @Override
  protected String group(SQSMessage message) {
    try {
      return SesEvent.read(message.getBody())
          .chunk()
          .map(Object::toString)
          .orElseGet(message::getMessageId);
    } catch (RuntimeException unreadable) {
      // It fails when it is processed.
      return message.getMessageId();
    }
  }

  @Override
  protected void process(List<SQSMessage> group, Batch batch) {
    List<SesEvent> all = group.stream().map(message -> SesEvent.read(message.getBody())).toList();
    List<SesEvent> ours =
        all.stream().filter(event -> configurationSets.contains(event.configurationSet())).toList();
    for (int i = ours.size(); i < all.size(); i++) {
      batch.did("foreign");
    }
    for (SesEvent event : ours) {
      Optional<MailEvent> told = event.feedback();
      if (told.isPresent()) {
        batch.did(feedback.record(told.get(), clock.instant()));
      } else if (event.report().isEmpty()) {
        batch.did("ignored");
      }
    }
    List<MailReport> reports =
        ours.stream().map(SesEvent::report).flatMap(Optional::stream).toList();
    if (!reports.isEmpty()) {
      batch.did(recording.enter(reports.get(0).chunk(), reports));
    }
  }
}
