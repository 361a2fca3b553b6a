package dev.pamphlet.newsletter.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.newsletter.dynamodb.DynamoChanges;
import dev.pamphlet.newsletter.dynamodb.DynamoConfirmations;
import dev.pamphlet.newsletter.dynamodb.DynamoSettings;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.StoryItems;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The functions of the newsletter on the tables of a test, with a clock that stands still until it
 * is set.
 */
public final class NewsletterRoom {

  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

  private final LocalTables tables;
  private final Supplier<DynamoDbClient> client;
  private Instant now = NOW;

  public NewsletterRoom(LocalTables tables) {
    this(tables, tables::client);
  }

  private NewsletterRoom(LocalTables tables, Supplier<DynamoDbClient> client) {
    this.tables = tables;
    this.client = client;
  }

  /** The same functions, for a test that wants them when DynamoDB does not answer. */
  public NewsletterRoom withoutDatabase() {
    return new NewsletterRoom(tables, tables::stopped);
  }

  /** Puts the subscribers of the events' story into the tables. */
  public void furnish() {
    StoryItems.put(tables.client(), tables::name);
  }

  public void at(Instant time) {
    now = time;
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    return Map.of(
        "ConfirmSubscriptionFunction", confirmSubscription(),
        "UnsubscribeFunction", unsubscribe());
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
