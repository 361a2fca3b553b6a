package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.QueueChunks.Sending;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.queue.ChunkMessage;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * One issue, from its plan to its end, with AWS around it: a queue that delivers messages late,
 * twice and in any order, a stream and a schedule that invoke killed functions again, and SES. Time
 * is the round's own. After every step the books are counted again.
 */
final class DeliveryRound {

  /** How long a queue hides a message that a function did not finish. */
  private static final Duration VISIBILITY = Duration.ofMinutes(6);

  /** How long everything may take to heal after the last fault. */
  private static final Duration HEALED = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int MOST_RECEIVES = 5;
  private static final int SUBSCRIBERS = 6;

  final DeliveryRoom room;
  final FaultyDynamoDb dynamoDb;
  final SesStub ses;
  final Random random;
  final IssueId issue;
  final BookKeeping keeping;
  final Set<String> audience = new TreeSet<>();
  final List<Message> queue = new ArrayList<>();

  private final DeliveryRoom sound;
  private final boolean atLeastOnce;
  private final List<SQSMessage> events = new ArrayList<>();
  private boolean isPlanned;
  private int checkedWrites = -1;
  private int inboxRead;
  private int deadLetters;
  private int queueRequests;
  private int messages;
  private Instant lastTrouble = DeliveryRoom.START;

  /** The faults of messages and events. */
  int deliveries = 1;

  double eventsLost;
  Duration eventsLate = Duration.ZERO;
  boolean isReordered;

  /** A message in the queue. */
  static final class Message {
    final Sending sending;
    Instant visible;
    int receives;

    Message(Sending sending, Instant visible) {
      this.sending = sending;
      this.visible = visible;
    }
  }

  /** Ends a function where it is, like kill -9: the function cannot catch it. */
  static final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  DeliveryRound(LocalTables tables, SesStub ses, long seed, boolean atLeastOnce) {
    this.ses = ses;
    this.random = new Random(seed);
    this.atLeastOnce = atLeastOnce;
    this.issue = new IssueId("%016x%016x".formatted(random.nextLong(), random.nextLong()));
    this.dynamoDb = new FaultyDynamoDb(tables.client());
    this.room = DeliveryRoom.of(tables, dynamoDb.client(), ses.client(), this::queue);
    for (int i = 1; i <= SUBSCRIBERS; i++) {
      SubscriberId id = new SubscriberId("%02x".formatted(i * 40).repeat(16).substring(0, 32));
      audience.add(room.confirmed(id, List.of()).id().value());
    }
    this.sound = DeliveryRoom.of(tables, tables.client(), ses.client(), sendings -> {});
    this.keeping =
        new BookKeeping(tables.client(), room.delivery(), sound.books(), issue, audience);
  }

  private void queue(List<Sending> sendings) {
    queueRequests += (sendings.size() + 9) / 10;
    messages += sendings.size();
    for (Sending sending : sendings) {
      queue.add(new Message(sending, room.now().plus(sending.delay())));
    }
  }

  /** A fault that a test injects at this moment. */
  void trouble() {
    lastTrouble = room.now();
  }

  /** The violations that were found. */
  List<String> violations() {
    return keeping.violations();
  }

  /** The state of each subscriber, as one letter. */
  Map<String, Character> states() {
    return keeping.states();
  }

  /** Leaves no work for the functions of later rounds. */
  void end() {
    sound
        .issues()
        .find(issue)
        .filter(open -> open.status().isUnderWay())
        .ifPresent(open -> sound.issues().change(open, open.cancel()));
    sound.plans().close(issue);
  }

  /** Runs until nothing is left to be done, or for so long that something is wrong. */
  Books run() {
    sound.now(room.now());
    sound.begun(issue, List.of(), atLeastOnce);
    return goOn();
  }

  /** The same, from the present state. */
  Books goOn() {
    lastTrouble = room.now();
    Instant end = room.now().plus(LONGEST);
    do {
      isPlanned = isPlanned || plan();
      check();
      pace();
      for (int step = 0; step < 6; step++) {
        room.later(Duration.ofSeconds(10));
        hear();
        deliver();
        if (step % 3 == 2) {
          tell();
        }
      }
      check();
      if (isPlanned && isQuiet()) {
        return books();
      }
    } while (room.now().isBefore(end));
    keeping.violations().add("pending after two hours");
    return books();
  }

  private boolean isQuiet() {
    Books books = books();
    if (books.pending() > 0 && room.now().isAfter(lastTrouble.plus(HEALED).plusSeconds(60))) {
      keeping.violations().add("pending for fifteen minutes: " + books);
      return true;
    }
    boolean isDoubtOver = books.unknown() == 0 || events.isEmpty() && !atLeastOnce;
    return books.pending() == 0 && isDoubtOver && queue.isEmpty();
  }

  Books books() {
    return sound.books().books(issue).orElseThrow();
  }

  /** Counts again, unless nothing was written since the last time. */
  private void check() {
    if (dynamoDb.writes() == checkedWrites) {
      return;
    }
    checkedWrites = dynamoDb.writes();
    boolean isFrozen = sound.plans().find(issue).orElseThrow().frozen();
    keeping.check(ses.inbox(), isFrozen, atLeastOnce);
  }

  /** The stream repeats a record until its function succeeds. */
  private boolean plan() {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    StreamRecord body = new StreamRecord();
    body.setSequenceNumber("1");
    body.setKeys(Map.of("pk", new AttributeValue("PLAN#" + issue)));
    record.setDynamodb(body);
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return survives(
        () -> room.planIssue().handleRequest(event, context()).getBatchItemFailures().isEmpty());
  }

  /** What the schedule invokes each minute. */
  void pace() {
    survives(
        () -> {
          room.paceIssues().handleRequest(null, context());
          return true;
        });
  }

  /** Whether a function ended without a failure. */
  private boolean survives(BooleanSupplier invocation) {
    try {
      return invocation.getAsBoolean();
    } catch (Killed | IllegalStateException | Unavailable ended) {
      trouble();
      return false;
    }
  }

  private void deliver() {
    List<Message> due =
        new ArrayList<>(
            queue.stream().filter(message -> !message.visible.isAfter(room.now())).toList());
    if (isReordered) {
      Collections.shuffle(due, random);
    }
    for (Message message : due) {
      message.receives++;
      message.visible = room.now().plus(VISIBILITY);
      int times = deliveries == 1 ? 1 : 1 + random.nextInt(deliveries);
      boolean done = IntStream.range(0, times).allMatch(time -> delivered(message));
      if (done) {
        queue.remove(message);
      } else if (message.receives == MOST_RECEIVES) {
        queue.remove(message);
        deadLetters++;
      }
    }
  }

  private boolean delivered(Message message) {
    SQSMessage sqs = new SQSMessage();
    sqs.setMessageId("message");
    sqs.setBody(new ChunkMessage(message.sending.chunk(), message.sending.attempt()).body());
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(sqs));
    return survives(
        () -> room.deliverChunk().handleRequest(event, context()).getBatchItemFailures().isEmpty());
  }

  int deadLetters() {
    return deadLetters;
  }

  /** Requests that queued messages, at most ten with each. */
  int queueRequests() {
    return queueRequests;
  }

  int messages() {
    return messages;
  }

  /** SES reports every mail again. */
  void hearAll() {
    inboxRead = 0;
    eventsLost = 0;
    hear();
    tell();
  }

  /** SES reports to the bus what it accepted. */
  private void hear() {
    List<SesStub.Taken> inbox = ses.inbox();
    for (; inboxRead < inbox.size(); inboxRead++) {
      if (random.nextDouble() >= eventsLost) {
        events.add(event("Send", inbox.get(inboxRead)));
      }
    }
  }

  SQSMessage event(String type, SesStub.Taken mail) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(type + mail.id());
    message.setAttributes(Map.of("told", room.now().plus(eventsLate).toString()));
    message.setBody(
        """
        {"type": "%s", "mail": "%s", "time": "%s", "bounceType": "Permanent", "status": "5.1.1",
         "tags": {"ses:configuration-set": ["%s"], "issue": ["%s"], "chunk": ["%d"],
         "subscriber": ["%s"]}}"""
            .formatted(
                type,
                mail.id(),
                room.now(),
                DeliveryRoom.SET,
                mail.issue(),
                mail.chunk(),
                mail.subscriber()));
    return message;
  }

  private void tell() {
    List<SQSMessage> due =
        new ArrayList<>(
            events.stream()
                .filter(
                    event -> !Instant.parse(event.getAttributes().get("told")).isAfter(room.now()))
                .toList());
    if (due.isEmpty()) {
      return;
    }
    Collections.shuffle(due, random);
    SQSEvent batch = new SQSEvent();
    batch.setRecords(due);
    boolean told =
        survives(
            () ->
                room.recordMailEvents()
                    .handleRequest(batch, context())
                    .getBatchItemFailures()
                    .isEmpty());
    if (told) {
      events.removeAll(due);
    }
  }

  private static OfflineContext context() {
    return new OfflineContext("test");
  }
}
