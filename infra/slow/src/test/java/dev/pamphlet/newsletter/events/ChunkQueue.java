package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.pamphlet.newsletter.delivery.QueueChunks;
import dev.pamphlet.newsletter.queue.ChunkMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The queue of chunks, at the time of a test: it delivers each message when it is due, again until
 * a function did not fail, and if a test wants it, several times and in any order.
 */
final class ChunkQueue implements QueueChunks {

  /** How long it hides a message that a function did not finish. */
  private static final Duration VISIBILITY = Duration.ofMinutes(6);

  private static final int MOST_RECEIVES = 5;

  /** Messages of a request that queues them. */
  private static final int MOST_AT_ONCE = 10;

  private final Supplier<Instant> now;
  private final Random random;
  private final List<Message> waiting = new ArrayList<>();
  private int requests;
  private int messages;

  /** How often it delivers a message at most. */
  int deliveries = 1;

  boolean isReordered;

  private static final class Message {
    private final Sending sending;
    private Instant visible;
    private int receives;

    private Message(Sending sending, Instant visible) {
      this.sending = sending;
      this.visible = visible;
    }
  }

  ChunkQueue(Supplier<Instant> now, Random random) {
    this.now = now;
    this.random = random;
  }

  @Override
  public void queue(List<Sending> sendings) {
    requests += (sendings.size() + MOST_AT_ONCE - 1) / MOST_AT_ONCE;
    messages += sendings.size();
    for (Sending sending : sendings) {
      waiting.add(new Message(sending, now.get().plus(sending.delay())));
    }
  }

  /**
   * Delivers what is due.
   *
   * @param function whether it came to its end without a failure
   */
  void deliver(Predicate<SQSEvent> function) {
    List<Message> due =
        new ArrayList<>(
            waiting.stream().filter(message -> !message.visible.isAfter(now.get())).toList());
    if (isReordered) {
      Collections.shuffle(due, random);
    }
    for (Message message : due) {
      message.receives++;
      message.visible = now.get().plus(VISIBILITY);
      int times = deliveries == 1 ? 1 : 1 + random.nextInt(deliveries);
      boolean done =
          IntStream.range(0, times).allMatch(time -> function.test(event(message.sending)));
      if (done || message.receives == MOST_RECEIVES) {
        waiting.remove(message);
      }
    }
  }

  private static SQSEvent event(Sending sending) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("message");
    message.setBody(new ChunkMessage(sending.chunk(), sending.attempt()).body());
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  /** Loses all messages. */
  void clear() {
    waiting.clear();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Requests that queued messages, and those that receive and delete one each. */
  int requests() {
    return requests + 2 * messages;
  }
}
