package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import dev.pamphlet.newsletter.subscribing.Answering;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.batch.Batch;
import dev.pamphlet.platform.batch.StreamFunction;
import java.time.Clock;
import java.time.Duration;

/**
 * Mails the link that answers a request to subscribe. The stream of the Subscribers table reports
 * each new request, by its key alone; a filter in the template leaves out everything else.
 *
 * <p>It is idempotent as far as mail can be: see {@link Answering}. A record that comes twice sends
 * at most one more mail, within the limits of its address.
 *
 * <p>A request whose mail is refused is left to {@link SweepNewsletterFunction}: retrying the
 * record would hold up those behind it until somebody changes the settings.
 */
public final class SendConfirmationFunction extends StreamFunction {

  private final Answering answering;
  private final Clock clock;

  public SendConfirmationFunction() {
    this(NewsletterWiring.ofProcess().answering(), Clock.systemUTC());
  }

  SendConfirmationFunction(Answering answering, Clock clock) {
    this.answering = answering;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  protected void process(DynamodbStreamRecord record, Batch batch) {
    String pk = record.getDynamodb().getKeys().get(SubscribersTable.PK).getS();
    if (!pk.startsWith(SubscribersTable.REQUEST_PREFIX)) {
      throw new IllegalArgumentException("The stream's filter lets more through than requests.");
    }
    String request = pk.substring(SubscribersTable.REQUEST_PREFIX.length());
    try {
      batch.did(answering.answer(request, clock.instant()));
    } catch (NotMailed refused) {
      if (refused.isPassing()) {
        throw new Unavailable("ses", refused);
      }
      batch.did("refused");
      batch.attention("a mail was refused: " + refused.reason());
    }
  }
}
