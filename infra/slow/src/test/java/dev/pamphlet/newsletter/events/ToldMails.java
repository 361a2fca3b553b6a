package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** SES's events of the mails that it took, in any order; some of them late or lost. */
final class ToldMails {

  private final Random random;
  private final List<Event> waiting = new ArrayList<>();
  private int heard;

  /** Which part of the events is lost. */
  double lost;

  Duration late = Duration.ZERO;

  private record Event(Instant due, SQSMessage message) {}

  ToldMails(Random random) {
    this.random = random;
  }

  /** SES tells of the mails that it took since the last time. */
  void hear(List<SesStub.Taken> inbox, Instant now) {
    for (; heard < inbox.size(); heard++) {
      if (random.nextDouble() >= lost) {
        waiting.add(new Event(now.plus(late), message(inbox.get(heard), now)));
      }
    }
  }

  /** SES tells of all mails again. */
  void hearAll(List<SesStub.Taken> inbox, Instant now) {
    heard = 0;
    lost = 0;
    hear(inbox, now);
  }

  private static SQSMessage message(SesStub.Taken mail, Instant now) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("Send" + mail.id());
    message.setBody(
        """
        {"type": "Send", "mail": "%s", "time": "%s", "bounceType": "", "status": "",
         "tags": {"ses:configuration-set": ["%s"], "issue": ["%s"], "chunk": ["%d"],
         "subscriber": ["%s"]}}"""
            .formatted(
                mail.id(), now, DeliveryRoom.SET, mail.issue(), mail.chunk(), mail.subscriber()));
    return message;
  }

  /**
   * Delivers what is due, all at once.
   *
   * @param function whether it came to its end without a failure; else they are delivered again
   */
  void tell(Instant now, Predicate<SQSEvent> function) {
    List<Event> due =
        new ArrayList<>(waiting.stream().filter(event -> !event.due().isAfter(now)).toList());
    if (due.isEmpty()) {
      return;
    }
    Collections.shuffle(due, random);
    SQSEvent batch = new SQSEvent();
    batch.setRecords(due.stream().map(Event::message).toList());
    if (function.test(batch)) {
      waiting.removeAll(due);
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
