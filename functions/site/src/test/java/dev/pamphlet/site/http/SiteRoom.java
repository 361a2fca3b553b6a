package dev.pamphlet.site.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.dynamodb.DynamoCards;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.LocalTables;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions of the site on the tables of a test. */
public final class SiteRoom {

  private final LocalTables tables;
  private final Supplier<DynamoDbClient> client;

  public SiteRoom(LocalTables tables) {
    this(tables, tables::client);
  }

  private SiteRoom(LocalTables tables, Supplier<DynamoDbClient> client) {
    this.tables = tables;
    this.client = client;
  }

  /** The same functions, for a test that wants them when DynamoDB does not answer. */
  public SiteRoom withoutDatabase() {
    return new SiteRoom(tables, tables::stopped);
  }

  /** All functions, by their logical ids. */
  public Map<String, RequestStreamHandler> functions() {
    return Map.of("ReadPagesFunction", readPages());
  }

  ReadPagesFunction readPages() {
    return readPages(true);
  }

  ReadPagesFunction readPages(boolean sendsMail) {
    return new ReadPagesFunction(
        new DynamoCards(new DynamoDb(client.get()), tables.name("ContentTable")), sendsMail);
  }
}
