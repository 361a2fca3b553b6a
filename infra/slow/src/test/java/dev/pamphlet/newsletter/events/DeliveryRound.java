package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One issue, from its plan to its end, with AWS around it: a queue that delivers messages late,
 * twice and in any order, a stream and a schedule that invoke killed functions again, and SES. Time
 * is the round's own. Whenever something was written, the books are counted again.
 */
final class DeliveryRound {

  /** How long everything may take to heal after the last fault. */
  private static final Duration HEALED = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofHours(2);

  final DeliveryRoom room;
  final FaultyDynamoDb dynamoDb;
  final SesStub ses;
  final Random random;
  final IssueId issue;
  final Set<String> audience;
  final BookKeeping keeping;
  final ChunkQueue queue;
  final ToldMails told;

  private final long seed;
  private final DeliveryRoom sound;
  private final boolean atLeastOnce;
  private boolean isPlanned;
  private int checkedWrites = -1;
  private Books books;
  private Instant lastTrouble = DeliveryRoom.START;

  /** Ends a function where it is, like kill -9: the function cannot catch it. */
  static final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  /**
   * A round with these subscribers.
   *
   * @param seed of everything that is left to chance
   * @param atLeastOnce whether the issue is sent again where nobody knows whether it was
   */
  DeliveryRound(
      LocalTables tables, SesStub ses, Audience subscribers, long seed, boolean atLeastOnce) {
    this.ses = ses;
    this.seed = seed;
    // Seeds that follow one another begin alike.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.atLeastOnce = atLeastOnce;
    this.issue = new IssueId("%016x%016x".formatted(random.nextLong(), random.nextLong()));
    this.dynamoDb = new FaultyDynamoDb(tables.client());
    this.queue = new ChunkQueue(this::now, random);
    this.told = new ToldMails(random);
    this.audience = subscribers.ids();
    this.room =
        DeliveryRoom.of(tables, dynamoDb.client(), ses.client(), queue)
            .withParts(subscribers.parts());
    this.sound = DeliveryRoom.of(tables, tables.client(), ses.client(), sendings -> {});
    this.keeping =
        new BookKeeping(tables.client(), room.delivery(), sound.books(), issue, audience);
    tables.put(Map.of(tables.name("SubscribersTable"), subscribers.profiles()));
  }

  private Instant now() {
    return room.now();
  }

  /** A fault that a test injects at this moment. */
  void trouble() {
    lastTrouble = now();
  }

  /** The violations that were found. */
  List<String> violations() {
    return keeping.violations();
  }

  /** The state of each subscriber, as one letter. */
  Map<String, Character> states() {
    return keeping.states();
  }

  /** Runs until nothing is left to be done, or for so long that something is wrong. */
  Books run() {
    sound.now(now());
    sound.begun(issue, List.of(), atLeastOnce);
    return goOn();
  }

  /** The same, from the present state. */
  Books goOn() {
    lastTrouble = now();
    Instant end = now().plus(LONGEST);
    do {
      isPlanned = isPlanned || plan();
      check();
      pace();
      for (int step = 0; step < 6; step++) {
        room.later(Duration.ofSeconds(10));
        told.hear(ses.inbox(), now());
        queue.deliver(
            event ->
                survives(
                    () ->
                        room.deliverChunk()
                            .handleRequest(event, context())
                            .getBatchItemFailures()
                            .isEmpty()));
        if (step % 3 == 2) {
          tell();
        }
      }
      check();
      if (isPlanned && isQuiet()) {
        return books;
      }
    } while (now().isBefore(end));
    violations().add("pending after two hours");
    return books;
  }

  private boolean isQuiet() {
    if (books.pending() > 0 && now().isAfter(lastTrouble.plus(HEALED).plusSeconds(60))) {
      violations().add("pending for fifteen minutes: " + books);
      return true;
    }
    boolean isDoubtOver = books.unknown() == 0 || told.isEmpty() && !atLeastOnce;
    return books.pending() == 0 && isDoubtOver && queue.isEmpty();
  }

  /** The books as they are now. */
  Books books() {
    check();
    return books;
  }

  /** Counts again, unless nothing was written since the last time. */
  private void check() {
    if (dynamoDb.writes() != checkedWrites) {
      checkedWrites = dynamoDb.writes();
      books = keeping.check(ses.inbox(), atLeastOnce);
    }
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

  /** SES reports every mail again. */
  void hearAll() {
    told.hearAll(ses.inbox(), now());
    tell();
  }

  private void tell() {
    told.tell(
        now(),
        batch ->
            survives(
                () ->
                    room.recordMailEvents()
                        .handleRequest(batch, context())
                        .getBatchItemFailures()
                        .isEmpty()));
  }

  @Override
  public String toString() {
    return "round " + seed;
  }

  private static OfflineContext context() {
    return new OfflineContext("test");
  }
}
