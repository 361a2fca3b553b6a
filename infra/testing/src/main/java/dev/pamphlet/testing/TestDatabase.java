package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.template.Table;
import dev.pamphlet.template.Template;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The DynamoDB Local that all tests of this JVM share, with a client that records its calls. */
final class TestDatabase implements AutoCloseable {

  /** A table with more items is created anew, not emptied. */
  private static final int MOST_ITEMS = 500;

  /** Most writes of one BatchWriteItem. */
  private static final int BATCH = 25;

  private final LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory();
  private final RecordedCalls calls = new RecordedCalls();
  private final DynamoDbClient client =
      LocalDynamoDb.clientOf(dynamoDb.endpoint())
          .overrideConfiguration(override -> override.addExecutionInterceptor(calls))
          .build();

  private List<Table> created = List.of();

  /** Whether others than {@link #client} may have written. */
  private boolean isShared;

  private TestDatabase() {}

  /** The database, started for the first test that needs it and stopped after the last test. */
  static TestDatabase of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(TestDatabase.class))
        .getOrComputeIfAbsent(TestDatabase.class, first -> new TestDatabase(), TestDatabase.class);
  }

  /**
   * Creates the template's tables, empty, and drops everything else. Tables that exist and hold
   * little are emptied, which takes a fraction of the time of creating them, and only if they were
   * written to. They have no streams: tests invoke functions with records of their own.
   */
  void renew(Template template) {
    Set<String> changed = calls.changed();
    if (!template.tables().equals(created)
        || !created.stream()
            .filter(table -> isShared || changed.contains(table.name()))
            .allMatch(this::emptied)) {
      client.listTables().tableNames().forEach(old -> client.deleteTable(t -> t.tableName(old)));
      Tables.createWithoutStreams(client, template);
      created = template.tables();
    }
    isShared = false;
    calls.forget();
  }

  /** Empties a table, and tells whether it did: it is missing, or holds too many items. */
  private boolean emptied(Table table) {
    try {
      ScanResponse found =
          client.scan(scan -> scan.tableName(table.name()).limit(MOST_ITEMS).consistentRead(true));
      if (found.hasLastEvaluatedKey()) {
        return false;
      }
      write(
          table.name(),
          found.items().stream()
              .map(item -> keyOf(table, item))
              .map(key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build())
              .toList());
      return true;
    } catch (ResourceNotFoundException deletedByATest) {
      return false;
    }
  }

  private static Map<String, AttributeValue> keyOf(Table table, Map<String, AttributeValue> item) {
    return Stream.concat(Stream.of(table.hashKey()), table.rangeKey().stream())
        .map(Table.Key::attribute)
        .collect(Collectors.toMap(attribute -> attribute, item::get));
  }

  /** All items, by the names of their tables. */
  Map<String, List<Map<String, AttributeValue>>> contents() {
    return created.stream()
        .collect(
            Collectors.toMap(
                Table::name,
                table ->
                    client
                        .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
                        .items()
                        .stream()
                        .toList()));
  }

  /** Puts items into their tables. */
  void put(Map<String, List<Map<String, AttributeValue>>> contents) {
    contents.forEach(
        (table, items) ->
            write(
                table,
                items.stream()
                    .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                    .toList()));
  }

  /** DynamoDB Local leaves no part of a batch unprocessed. */
  private void write(String table, List<WriteRequest> writes) {
    for (int from = 0; from < writes.size(); from += BATCH) {
      List<WriteRequest> batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
      client.batchWriteItem(request -> request.requestItems(Map.of(table, batch)));
    }
  }

  /** Where other clients reach it. */
  URI endpoint() {
    isShared = true;
    return dynamoDb.endpoint();
  }

  DynamoDbClient client() {
    return client;
  }

  RecordedCalls calls() {
    return calls;
  }

  @Override
  public void close() {
    client.close();
    dynamoDb.close();
  }
}
