package dev.pamphlet.newsletter.events;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.AnnouncementItem;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.SendMail;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.delivery.Recording;
import dev.pamphlet.newsletter.dynamodb.AddressItem;
import dev.pamphlet.newsletter.dynamodb.AddressKeys;
import dev.pamphlet.newsletter.dynamodb.DynamoChanges;
import dev.pamphlet.newsletter.dynamodb.DynamoChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoMailings;
import dev.pamphlet.newsletter.dynamodb.DynamoRequests;
import dev.pamphlet.newsletter.dynamodb.DynamoSettings;
import dev.pamphlet.newsletter.dynamodb.DynamoSoftBounces;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.newsletter.dynamodb.RequestItem;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import dev.pamphlet.newsletter.feedback.Feedback;
import dev.pamphlet.newsletter.issues.IssueParts;
import dev.pamphlet.newsletter.mail.LinkMails;
import dev.pamphlet.newsletter.subscribing.Answering;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.outbox.Outbox;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.Handlers;
import dev.pamphlet.testing.LocalTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * The functions that send mail and get its events, on the tables of a test, with a mailbox of its
 * own.
 */
public final class MailRoom implements SendMail {

  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
  static final String SET = "pamphlet-confirmations";

  private static final String PUBLIC_URL = "https://pamphlet.example";

  private static final SubscriberId READER = new SubscriberId("c".repeat(32));

  private final LocalTables tables;
  private final List<Mail> mails = new ArrayList<>();
  private Optional<RuntimeException> failure = Optional.empty();
  private boolean failsAfterSending;
  private Instant now = NOW;
  private int requests;

  public MailRoom(LocalTables tables) {
    this.tables = tables;
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    DeliveryRoom delivery = DeliveryRoom.ofAll(tables);
    delivery.now(now);
    return Map.of(
        "PlanIssueFunction", Handlers.streaming(delivery.planIssue()),
        "PaceIssuesFunction", Handlers.streaming(delivery.paceIssues()),
        "DeliverChunkFunction", Handlers.streaming(delivery.deliverChunk()),
        "SendConfirmationFunction", Handlers.streaming(sendConfirmation()),
        "SweepNewsletterFunction", Handlers.streaming(sweep()),
        "CreateIssueFunction", Handlers.streaming(createIssue()),
        "RecordMailEventsFunction", Handlers.streaming(recordMailEvents()));
  }

  @Override
  public String send(Mail mail) {
    if (failure.isPresent() && !failsAfterSending) {
      throw failure.get();
    }
    mails.add(mail);
    if (failure.isPresent()) {
      throw failure.get();
    }
    return "mail-" + mails.size();
  }

  List<Mail> mails() {
    return mails;
  }

  List<String> purposes() {
    return mails.stream().map(mail -> mail.tags().get(Mail.PURPOSE)).toList();
  }

  void fails(RuntimeException why, boolean afterSending) {
    failure = Optional.of(why);
    failsAfterSending = afterSending;
  }

  void works() {
    failure = Optional.empty();
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /** Puts the secret into the table and saves settings with a sender. */
  void open() {
    put("SubscribersTable", Pepper.item(new byte[Pepper.LENGTH]));
    settings(Optional.of("letters@pamphlet.example"));
  }

  void settings(Optional<String> sender) {
    put(
        "ContentTable",
        SettingsItem.of(
            new SavedSettings(
                1,
                NOW,
                new Settings(
                    "Pamphlet",
                    "",
                    "en",
                    List.of(),
                    sender.map(EmailAddress::of),
                    Optional.of(EmailAddress.of("editor@pamphlet.example")),
                    Optional.of("1 Example Street, Exampleton")))));
  }

  /** Somebody requests a subscription of an address. */
  String asks(String address) {
    requests++;
    return asks(address, "%032x".formatted(requests), now);
  }

  String asks(String address, String id, Instant at) {
    put(
        "SubscribersTable",
        RequestItem.of(
            new SubscriptionRequest(
                id,
                EmailAddress.of(address),
                List.of(new Tag("Servers")),
                Optional.of("en"),
                new Evidence(at, "192.0.2.7", "a browser", "page", "d".repeat(43)))));
    return id;
  }

  /** A subscriber of an address. */
  Subscriber knows(String address, Status status) {
    boolean pending = status == Status.PENDING;
    Subscriber subscriber =
        new Subscriber(
            READER,
            key(address),
            EmailAddress.of(address),
            status,
            NOW.minus(Duration.ofDays(1)),
            List.of(),
            Optional.empty(),
            Optional.of(new Token("e".repeat(32))).filter(token -> !pending),
            List.of());
    put("SubscribersTable", ProfileItem.of(subscriber));
    put(
        "SubscribersTable",
        AddressItem.of(
            new AddressState(
                key(address),
                Optional.of(READER),
                Optional.empty(),
                Optional.empty(),
                pending ? ProfileItem.of(subscriber).expiry() : Optional.empty())));
    return subscriber;
  }

  /** An address whose owner had everything erased. */
  void forgets(String address, Instant at) {
    put(
        "SubscribersTable",
        AddressItem.of(
            new AddressState(
                key(address),
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                Optional.empty())));
  }

  /** The record of a request comes down the stream. */
  String streams(String request) {
    Event event =
        Event.of("send-confirmation.json")
            .replace("REQUEST#" + "c1".repeat(16), SubscribersTable.REQUEST_PREFIX + request);
    return Answered.payload(sendConfirmation(), event).toString();
  }

  /** An article was published that announces. */
  void announces(Announcement announcement) {
    put("ContentTable", AnnouncementItem.of(announcement));
  }

  /** The record of an announcement comes down the stream. */
  String streams(ArticleId article) {
    Event event = Event.of("create-issue.json").replace("e1".repeat(16), article.value());
    return Answered.payload(createIssue(), event).toString();
  }

  Optional<Subscriber> reader() {
    return store().find(READER);
  }

  Optional<AddressState> address(String address) {
    return store().find(key(address));
  }

  List<Item> items(String table) {
    return tables
        .client()
        .scan(ScanRequest.builder().tableName(tables.name(table)).build())
        .items()
        .stream()
        .map(Item::new)
        .toList();
  }

  List<Item> items(String table, String prefix) {
    return items(table).stream().filter(item -> item.text("pk").startsWith(prefix)).toList();
  }

  void put(String table, Item item) {
    tables.client().putItem(put -> put.tableName(tables.name(table)).item(item.attributes()));
  }

  void delete(String table, Item item) {
    tables
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(tables.name(table))
                    .key(StoredItem.key(item.text(StoredItem.PK), item.text(StoredItem.SK))));
  }

  AddressKey key(String address) {
    return keys().of(EmailAddress.of(address));
  }

  SendConfirmationFunction sendConfirmation() {
    return new SendConfirmationFunction(answering(), clock());
  }

  SweepNewsletterFunction sweep() {
    return new SweepNewsletterFunction(
        new Outbox(dynamoDb(), subscribers(), SubscribersTable.LIST_INDEX),
        answering(),
        issues().announcements().outbox(),
        issues().announcing(PUBLIC_URL),
        clock());
  }

  CreateIssueFunction createIssue() {
    return new CreateIssueFunction(issues().announcing(PUBLIC_URL), clock());
  }

  IssueParts issues() {
    return new IssueParts(tables, tables::client, "pamphlet.example");
  }

  RecordMailEventsFunction recordMailEvents() {
    return new RecordMailEventsFunction(
        new Feedback(
            store(),
            new DynamoChanges(
                dynamoDb(), subscribers(), tables.name("DeliveryTable"), Conflicts.ofProcess()),
            new DynamoSoftBounces(dynamoDb(), subscribers())),
        new Recording(new DynamoChunks(dynamoDb(), tables.name("DeliveryTable"))),
        Set.of(SET, DeliveryRoom.SET),
        clock());
  }

  Answering answering() {
    DynamoMailings mailings = new DynamoMailings(dynamoDb(), subscribers());
    return new Answering(
        new DynamoRequests(dynamoDb(), subscribers()),
        keys(),
        store(),
        store(),
        mailings,
        mailings,
        mailings,
        new Publishers(
            new DynamoSettings(dynamoDb(), tables.name("ContentTable")), "pamphlet.example"),
        new LinkMails(PUBLIC_URL),
        this,
        IdSource.random());
  }

  private AddressKeys keys() {
    return new AddressKeys(new Pepper(dynamoDb(), subscribers()));
  }

  private DynamoSubscribers store() {
    return new DynamoSubscribers(dynamoDb(), subscribers());
  }

  private String subscribers() {
    return tables.name("SubscribersTable");
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(tables.client());
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
