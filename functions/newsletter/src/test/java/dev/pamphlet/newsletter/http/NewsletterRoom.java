package dev.pamphlet.newsletter.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.newsletter.SendMail;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.newsletter.delivery.SendingLimits;
import dev.pamphlet.newsletter.dynamodb.AddressKeys;
import dev.pamphlet.newsletter.dynamodb.ChoiceLimit;
import dev.pamphlet.newsletter.dynamodb.DynamoChanges;
import dev.pamphlet.newsletter.dynamodb.DynamoConfirmations;
import dev.pamphlet.newsletter.dynamodb.DynamoConsent;
import dev.pamphlet.newsletter.dynamodb.DynamoErasures;
import dev.pamphlet.newsletter.dynamodb.DynamoImports;
import dev.pamphlet.newsletter.dynamodb.DynamoLists;
import dev.pamphlet.newsletter.dynamodb.DynamoNewRequests;
import dev.pamphlet.newsletter.dynamodb.DynamoSettings;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.dynamodb.RequestLimits;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueParts;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.platform.work.ProofOfWork;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.StoryItems;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The functions of the newsletter on the tables of a test, with a clock that stands still until it
 * is set.
 */
public final class NewsletterRoom {

  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

  /** The limit of requests to subscribe from a network in ten minutes. */
  public static final int PER_NETWORK = 10;

  /** The limit of all requests to subscribe in a day. */
  public static final int PER_DAY = 40;

  private static final Settings SETTINGS =
      new Settings(
          "Two doors",
          "",
          "en",
          List.of(new Tag("Design"), new Tag("serverless")),
          Optional.of(new EmailAddress("letters@publication.example.com")),
          Optional.empty(),
          Optional.of("1 Example Street, Exampleton"));

  private final LocalTables tables;
  private final Supplier<DynamoDbClient> client;
  private Instant now = NOW;
  private SendMail mails = mail -> "mail-1";

  public NewsletterRoom(LocalTables tables) {
    this(tables, tables::client);
  }

  private NewsletterRoom(LocalTables tables, Supplier<DynamoDbClient> client) {
    this.tables = tables;
    this.client = client;
  }

  /** The same functions on a DynamoDB that does not answer. */
  public NewsletterRoom withoutDatabase() {
    return new NewsletterRoom(tables, tables::stopped);
  }

  /** The same functions on a client of the test's own. */
  NewsletterRoom on(DynamoDbClient other) {
    return new NewsletterRoom(tables, () -> other);
  }

  /** The same functions on a DynamoDB that stops answering after this many calls. */
  NewsletterRoom failingAfter(int calls) {
    AtomicInteger left = new AtomicInteger(calls);
    DynamoDbClient failing =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  if (left.getAndDecrement() <= 0) {
                    throw SdkClientException.create("it is gone");
                  }
                  return method.invoke(tables.client(), arguments);
                });
    return on(failing);
  }

  /** Puts the subscribers of the events' story into the tables. */
  public void furnish() {
    StoryItems.put(tables.client(), tables::name);
  }

  /**
   * Puts the secret of addresses into the table, which otherwise the first function that needs it
   * does.
   */
  void pepper() {
    new Pepper(dynamoDb(), subscribersTable()).bytes();
  }

  /** Empties a small table. */
  void empty(String table) {
    items(table)
        .forEach(
            item ->
                tables
                    .client()
                    .deleteItem(
                        delete ->
                            delete
                                .tableName(tables.name(table))
                                .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));
  }

  /** The partition keys of all items in a table. */
  List<String> partitions(String table) {
    return items(table).stream().map(item -> item.get("pk").s()).toList();
  }

  private List<Map<String, AttributeValue>> items(String table) {
    return tables.client().scan(scan -> scan.tableName(tables.name(table))).items();
  }

  public void at(Instant time) {
    now = time;
  }

  /** Sends tests of letters by this from now on. */
  void mailBy(SendMail other) {
    mails = other;
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    return Map.of(
        "EditIssuesFunction", editIssues(),
        "ListIssuesFunction", listIssues(),
        "SubscribeFunction", subscribe(),
        "ConfirmSubscriptionFunction", confirmSubscription(),
        "UnsubscribeFunction", unsubscribe(),
        "EditSubscribersFunction", editSubscribers(),
        "OwnSubscriptionFunction", ownSubscription());
  }

  /** A mail of an issue is left, and the account may not send. */
  public void stopMail(IssueId issue) {
    List<SubscriberId> left = List.of(new SubscriberId("a4".repeat(16)));
    issues().chunks().add(Chunk.planned(new ChunkId(issue, 7), left, Position.START, NOW));
    SendingLimits none = new SendingLimits(14, 50_000, false, NOW);
    issues().pace().replace(Pace.initial(), Pace.initial().with(none));
  }

  /** An editor saves settings, after which the publication sends letters. */
  public void open() {
    open(SETTINGS);
  }

  void open(Settings settings) {
    tables
        .client()
        .putItem(
            put ->
                put.tableName(tables.name("ContentTable"))
                    .item(SettingsItem.of(new SavedSettings(1, NOW, settings)).attributes()));
  }

  /** Removes the settings, as if no editor had saved any. */
  public void close() {
    tables
        .client()
        .deleteItem(
            delete -> delete.tableName(tables.name("ContentTable")).key(ContentTable.settings()));
  }

  public SubscribeFunction subscribe() {
    return subscribe(true);
  }

  SubscribeFunction subscribe(boolean sendsMail) {
    Pepper pepper = new Pepper(dynamoDb(), subscribersTable());
    return new SubscribeFunction(
        settings(),
        new RequestLimits(dynamoDb(), subscribersTable(), pepper, PER_NETWORK, PER_DAY),
        new DynamoNewRequests(dynamoDb(), subscribersTable()),
        new ProofOfWork(pepper::bytes),
        sendsMail,
        clock(),
        IdSource.random());
  }

  ConfirmSubscriptionFunction confirmSubscription() {
    return new ConfirmSubscriptionFunction(
        subscribers(),
        subscribers(),
        subscribers(),
        new DynamoConfirmations(dynamoDb(), subscribersTable(), Conflicts.ofProcess()),
        settings(),
        clock(),
        IdSource.random());
  }

  UnsubscribeFunction unsubscribe() {
    return new UnsubscribeFunction(subscribers(), subscribers(), changes(), settings(), clock());
  }

  public EditSubscribersFunction editSubscribers() {
    return new EditSubscribersFunction(
        new DynamoLists(dynamoDb(), subscribersTable()),
        new DynamoConsent(dynamoDb(), subscribersTable()),
        subscribers(),
        new DynamoImports(dynamoDb(), subscribersTable(), Conflicts.ofProcess()),
        changes(),
        erasures(),
        new AddressKeys(new Pepper(dynamoDb(), subscribersTable())),
        clock(),
        IdSource.random());
  }

  EditIssuesFunction editIssues() {
    IssueParts parts = issues();
    return new EditIssuesFunction(
        new ReadIssues(parts.issues(), parts.issues(), parts.editions()),
        new IssueBooks(
            parts.issues(), parts.books(), parts.pace(), parts.books(), parts.resolving(clock())),
        parts.creating(),
        parts.pausing(),
        new SendIssue(Optional.empty(), parts::sending, url -> parts.trials(url, mails)),
        settings(),
        clock());
  }

  ListIssuesFunction listIssues() {
    return new ListIssuesFunction(issues().archive(), settings(), clock());
  }

  IssueParts issues() {
    return new IssueParts(tables, client, "publication.example.com");
  }

  OwnSubscriptionFunction ownSubscription() {
    return new OwnSubscriptionFunction(
        subscribers(),
        subscribers(),
        subscribers(),
        new DynamoConsent(dynamoDb(), subscribersTable()),
        choiceLimit(),
        changes(),
        erasures(),
        settings(),
        clock());
  }

  /** A subscriber changes topics as often as one may in a day. */
  public void chooseOften(SubscriberId subscriber) {
    ChoiceLimit limit = choiceLimit();
    for (int i = 0; i < ChoiceLimit.MOST; i++) {
      limit.admit(subscriber, now);
    }
  }

  private ChoiceLimit choiceLimit() {
    return new ChoiceLimit(
        dynamoDb(), subscribersTable(), new Pepper(dynamoDb(), subscribersTable()));
  }

  DynamoErasures erasures() {
    return new DynamoErasures(
        dynamoDb(), subscribersTable(), tables.name("DeliveryTable"), Conflicts.ofProcess());
  }

  private DynamoSubscribers subscribers() {
    return new DynamoSubscribers(dynamoDb(), subscribersTable());
  }

  private DynamoChanges changes() {
    return new DynamoChanges(
        dynamoDb(), subscribersTable(), tables.name("DeliveryTable"), Conflicts.ofProcess());
  }

  private DynamoSettings settings() {
    return new DynamoSettings(dynamoDb(), tables.name("ContentTable"));
  }

  private String subscribersTable() {
    return tables.name("SubscribersTable");
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(client.get());
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
