package dev.pamphlet.newsletter.events;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.delivery.CallResult;
import dev.pamphlet.newsletter.delivery.Calls;
import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.CurrentPace;
import dev.pamphlet.newsletter.delivery.Delivering;
import dev.pamphlet.newsletter.delivery.IssueUpkeep;
import dev.pamphlet.newsletter.delivery.Pacing;
import dev.pamphlet.newsletter.delivery.Planning;
import dev.pamphlet.newsletter.delivery.QueueChunks;
import dev.pamphlet.newsletter.delivery.ReadLimits;
import dev.pamphlet.newsletter.delivery.Recording;
import dev.pamphlet.newsletter.delivery.Resolving;
import dev.pamphlet.newsletter.delivery.SendLetters;
import dev.pamphlet.newsletter.delivery.SendingLimits;
import dev.pamphlet.newsletter.dynamodb.DynamoBooks;
import dev.pamphlet.newsletter.dynamodb.DynamoChanges;
import dev.pamphlet.newsletter.dynamodb.DynamoChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoIssues;
import dev.pamphlet.newsletter.dynamodb.DynamoPace;
import dev.pamphlet.newsletter.dynamodb.DynamoPlans;
import dev.pamphlet.newsletter.dynamodb.DynamoReaders;
import dev.pamphlet.newsletter.dynamodb.DynamoSoftBounces;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.dynamodb.IssueItem;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import dev.pamphlet.newsletter.feedback.Feedback;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.mail.SesLetters;
import dev.pamphlet.newsletter.mail.SesLimits;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.MovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The functions that deliver issues, on the tables of a test, at a time that the test moves. */
final class DeliveryRoom {

  static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
  static final String SET = "pamphlet-letters";

  private static final Settings SETTINGS =
      new Settings(
          "Pamphlet",
          "",
          "en",
          List.of(),
          Optional.of(EmailAddress.of("letters@pamphlet.example")),
          Optional.empty(),
          Optional.of("1 Example Street, Exampleton"));

  private static final LetterTemplate LETTER =
      new LetterTemplate(
          "An issue",
          "<p>{{open}}x}} <a href=\"https://pamphlet.example/u?token={{token}}\">Leave</a></p>",
          "{{open}}x}} https://pamphlet.example/u?token={{token}}",
          Map.of("open", "{{"));

  private final LocalTables tables;
  private final DynamoDb dynamoDb;
  private final ReadLimits limits;
  private final SendLetters provider;
  private final QueueChunks queue;
  private final MovedClock clock = new MovedClock(START);
  private int parts = SubscribersTable.AUDIENCE_PARTITIONS;

  DeliveryRoom(
      LocalTables tables,
      DynamoDbClient client,
      ReadLimits limits,
      SendLetters provider,
      QueueChunks queue) {
    this.tables = tables;
    this.dynamoDb = new DynamoDb(client);
    this.limits = limits;
    this.provider = provider;
    this.queue = queue;
  }

  /** With the SDK's client of SES. */
  static DeliveryRoom of(
      LocalTables tables, DynamoDbClient client, SesV2Client ses, QueueChunks queue) {
    return new DeliveryRoom(
        tables,
        client,
        new SesLimits(ses),
        new SesLetters(ses, SET, new ReaderLinks("https://pamphlet.example")),
        queue);
  }

  /** With an SES that accepts everything. */
  static DeliveryRoom ofAll(LocalTables tables) {
    return new DeliveryRoom(
        tables,
        tables.client(),
        now -> new SendingLimits(Chunk.MOST, 1_000, true, now),
        (chunk, publisher, letter, readers) ->
            new SendLetters.Answer.Results(
                readers.stream()
                    .map(reader -> (CallResult) new CallResult.Taken("mail-to-" + reader.id()))
                    .toList()),
        sendings -> {});
  }

  /** Has a planner look at the first parts of the audience only. */
  DeliveryRoom withParts(int first) {
    parts = first;
    return this;
  }

  Instant now() {
    return clock.instant();
  }

  void now(Instant time) {
    clock.set(time);
  }

  void later(Duration time) {
    clock.advance(time);
  }

  /** A confirmed subscriber, who is not stored. */
  static Subscriber confirmed(SubscriberId id, List<Tag> topics) {
    return new Subscriber(
        id,
        new AddressKey((id.value() + "A".repeat(43)).substring(0, 43)),
        EmailAddress.of(id + "@example.org"),
        Status.CONFIRMED,
        START.minus(Duration.ofDays(1)),
        topics,
        Optional.empty(),
        Optional.of(new Token(id.value())),
        List.of());
  }

  /** An issue whose sending begins now. */
  Issue begun(IssueId id, List<Tag> topics, boolean atLeastOnce) {
    Issue issue =
        Issue.draft(id, "An issue", topics, Optional.empty(), atLeastOnce, now()).begin(now());
    put("DeliveryTable", IssueItem.of(issue));
    plans().start(id);
    return issue;
  }

  void put(String table, Item item) {
    tables.client().putItem(put -> put.tableName(tables.name(table)).item(item.attributes()));
  }

  PlanIssueFunction planIssue() {
    DynamoReaders readers = readers();
    return new PlanIssueFunction(
        new Planning(
            issues(),
            issues(),
            new Audience.FirstParts(readers, parts),
            readers,
            chunks(),
            plans(),
            currentPace(),
            clock),
        pacing(),
        clock);
  }

  PaceIssuesFunction paceIssues() {
    return new PaceIssuesFunction(
        new IssueUpkeep(issues(), issues(), issues(), chunks(), chunks(), plans()),
        pacing(),
        clock);
  }

  DeliverChunkFunction deliverChunk() {
    DynamoPace pace = new DynamoPace(dynamoDb, delivery());
    return new DeliverChunkFunction(
        new Delivering(
            issues(),
            issues(),
            id -> LETTER,
            readers(),
            new Publishers(() -> Optional.of(SETTINGS), "pamphlet.example"),
            chunks(),
            pace,
            new Calls(chunks(), pace, provider, this::later, clock),
            IdSource.random(),
            clock));
  }

  RecordMailEventsFunction recordMailEvents() {
    return new RecordMailEventsFunction(
        new Feedback(
            new DynamoSubscribers(dynamoDb, subscribers()),
            new DynamoChanges(dynamoDb, subscribers(), delivery(), Conflicts.ofProcess()),
            new DynamoSoftBounces(dynamoDb, subscribers())),
        new Recording(chunks()),
        Set.of(SET),
        clock);
  }

  DynamoIssues issues() {
    return new DynamoIssues(dynamoDb, delivery());
  }

  DynamoChunks chunks() {
    return new DynamoChunks(dynamoDb, delivery());
  }

  DynamoPlans plans() {
    return new DynamoPlans(dynamoDb, delivery(), clock);
  }

  DynamoBooks books() {
    return new DynamoBooks(dynamoDb, delivery());
  }

  Resolving resolving() {
    return new Resolving(issues(), chunks(), chunks(), clock);
  }

  private Pacing pacing() {
    return new Pacing(issues(), chunks(), chunks(), plans(), currentPace(), queue);
  }

  private CurrentPace currentPace() {
    return new CurrentPace(new DynamoPace(dynamoDb, delivery()), limits);
  }

  private DynamoReaders readers() {
    return new DynamoReaders(dynamoDb, subscribers());
  }

  private String subscribers() {
    return tables.name("SubscribersTable");
  }

  String delivery() {
    return tables.name("DeliveryTable");
  }
}
