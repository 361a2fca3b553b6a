package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Page;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The base of the stores' contracts. A contract holds for a port with any DynamoDB behind it. Its
 * articles have ids, slugs, tags and times of their own, so it also holds in a table that is not
 * empty. Indexes and eventually consistent reads get time to catch up.
 */
abstract class StoreContract {

  private static final Instant FIRST_DAY = Instant.parse("2100-01-01T00:00:00Z");
  private static final long MILLISECONDS_OF_30_YEARS = 946_080_000_000L;

  private final StoreUnderTest store;
  private final Instant firstDay;
  private Instant start;
  private String own;

  StoreContract(StoreUnderTest store) {
    this(store, FIRST_DAY);
  }

  /**
   * @param firstDay begins the thirty years in which the contract's tests happen
   */
  StoreContract(StoreUnderTest store, Instant firstDay) {
    this.store = store;
    this.firstDay = firstDay;
  }

  @BeforeEach
  final void beginAtATimeOfItsOwn() {
    start = firstDay.plusMillis(ThreadLocalRandom.current().nextLong(MILLISECONDS_OF_30_YEARS));
    own = hex().substring(0, 16);
  }

  /** A moment of this test. */
  final Instant second(int second) {
    return start.plusSeconds(second);
  }

  /** A slug of this test. */
  final Slug slug(String name) {
    return new Slug(name + "-" + own);
  }

  /** Whether a slug is one of this test. */
  final boolean isOwn(Slug slug) {
    return slug.value().endsWith(own);
  }

  /** A tag of this test. */
  final Tag tag(String name) {
    return new Tag(name + "-" + own);
  }

  static ArticleId newId() {
    return new ArticleId(hex());
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  final DynamoDbClient client() {
    return store.client().get();
  }

  final DynamoDb dynamoDb() {
    return new DynamoDb(client());
  }

  final String table() {
    return store.table().get();
  }

  final DynamoManuscripts manuscripts() {
    return new DynamoManuscripts(dynamoDb(), table());
  }

  /** Saves a change and returns the manuscript after it. */
  final Manuscript save(Change change) {
    manuscripts().save(change);
    return change.after();
  }

  final Manuscript create(Slug slug, Writing writing, int second) {
    return save(creation(slug, writing, second));
  }

  final Manuscript revise(Manuscript before, Writing writing, int second) {
    return save(revision(before, writing, second));
  }

  final Change creation(Slug slug, Writing writing, int second) {
    return Change.create(
        newId(), Addresses.of(slug), writing.source(), writing.text(), second(second));
  }

  final Change revision(Manuscript before, Writing writing, int second) {
    return Change.revise(
        before, before.addresses(), writing.source(), writing.text(), second(second));
  }

  /** All items of some partitions, as they are at this moment. */
  final List<Map<String, AttributeValue>> items(String... partitions) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (String partition : partitions) {
      items.addAll(
          client()
              .query(
                  query ->
                      query
                          .tableName(table())
                          .keyConditionExpression("pk = :pk")
                          .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                          .consistentRead(true))
              .items());
    }
    return items;
  }

  /** The item with this key, if there is one. */
  final Optional<Item> item(Map<String, AttributeValue> key) {
    var found = client().getItem(get -> get.tableName(table()).key(key).consistentRead(true));
    return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
  }

  /** All entries of a list, page by page. */
  static <T> List<T> walk(Function<Optional<Page.Position>, Page<T>> list) {
    List<T> entries = new ArrayList<>();
    Optional<Page.Position> from = Optional.empty();
    do {
      Page<T> page = list.apply(from);
      entries.addAll(page.entries());
      from = page.next();
    } while (from.isPresent());
    return entries;
  }
}
