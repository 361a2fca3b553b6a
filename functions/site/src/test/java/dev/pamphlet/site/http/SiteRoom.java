package dev.pamphlet.site.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.dynamodb.DynamoCards;
import dev.pamphlet.articles.dynamodb.DynamoNeighbours;
import dev.pamphlet.articles.dynamodb.DynamoSettings;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.quizzes.dynamodb.DynamoAttempts;
import dev.pamphlet.quizzes.dynamodb.DynamoForms;
import dev.pamphlet.quizzes.dynamodb.DynamoTallies;
import dev.pamphlet.quizzes.dynamodb.DynamoVersions;
import dev.pamphlet.site.dynamodb.DynamoArticleList;
import dev.pamphlet.site.dynamodb.DynamoPreview;
import dev.pamphlet.site.dynamodb.DynamoReadings;
import dev.pamphlet.testing.LocalTables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions of the site on the tables of a test, with a clock that stands still. */
public final class SiteRoom {

  /** The origin of the site, whatever host an event names. */
  private static final Optional<String> ORIGIN = Optional.of("https://publication.example.com");

  private final LocalTables tables;
  private final Supplier<DynamoDbClient> client;
  private final InMemoryPictures pictures;
  private Instant now = Newsroom.NOW;

  public SiteRoom(LocalTables tables) {
    this(tables, tables::client, new InMemoryPictures(true));
  }

  private SiteRoom(LocalTables tables, Supplier<DynamoDbClient> client, InMemoryPictures pictures) {
    this.tables = tables;
    this.client = client;
    this.pictures = pictures;
  }

  /** The same functions when neither DynamoDB nor S3 answers. */
  public SiteRoom withoutDatabase() {
    return new SiteRoom(tables, tables::stopped, new InMemoryPictures(false));
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    return Map.of(
        "ReadPagesFunction", readPages(),
        "ShowResultFunction", showResult(),
        "ReadFeedsFunction", readFeeds(),
        "ShowPreviewFunction", showPreview(),
        "GetImageFunction", new GetImageFunction(pictures),
        "EditImagesFunction", new EditImagesFunction(pictures));
  }

  void save(Settings settings) {
    tables
        .client()
        .putItem(
            put ->
                put.tableName(content())
                    .item(SettingsItem.of(new SavedSettings(1, now, settings)).attributes()));
    tables.reset();
  }

  ReadPagesFunction readPages() {
    return readPages(true);
  }

  ReadPagesFunction readPages(boolean sendsMail) {
    return new ReadPagesFunction(
        () -> new DynamoSettings(dynamoDb(), content()).find().map(SavedSettings::settings),
        new DynamoCards(dynamoDb(), content()),
        new DynamoNeighbours(dynamoDb(), content()),
        new DynamoReadings(dynamoDb(), content()),
        new DynamoForms(dynamoDb(), content()),
        sendsMail,
        ORIGIN,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  void at(Instant time) {
    now = time;
  }

  ShowPreviewFunction showPreview() {
    return new ShowPreviewFunction(
        () -> new DynamoSettings(dynamoDb(), content()).find().map(SavedSettings::settings),
        new DynamoPreview(dynamoDb(), content()),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  ReadFeedsFunction readFeeds() {
    return new ReadFeedsFunction(
        () -> new DynamoSettings(dynamoDb(), content()).find().map(SavedSettings::settings),
        new DynamoCards(dynamoDb(), content()),
        new DynamoArticleList(dynamoDb(), content()),
        ORIGIN,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  ShowResultFunction showResult() {
    return new ShowResultFunction(
        () -> new DynamoSettings(dynamoDb(), content()).find().map(SavedSettings::settings),
        new DynamoAttempts(dynamoDb(), engagement(), Conflicts.ofProcess())::findNow,
        new DynamoVersions(dynamoDb(), engagement()),
        new DynamoTallies(dynamoDb(), engagement()),
        new DynamoForms(dynamoDb(), content()),
        new Pepper(dynamoDb(), engagement()),
        true,
        ORIGIN,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private String engagement() {
    return tables.name("EngagementTable");
  }

  private String content() {
    return tables.name("ContentTable");
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(client.get());
  }
}
