package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.local.template.Template;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DynamoDB Local that all tests of this JVM share, with a client that records its calls. */
final class TestDatabase implements AutoCloseable {

  private final LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory();
  private final RecordedCalls calls = new RecordedCalls();
  private final DynamoDbClient client =
      LocalDynamoDb.clientOf(dynamoDb.endpoint())
          .overrideConfiguration(override -> override.addExecutionInterceptor(calls))
          .build();

  private TestDatabase() {}

  /** The database, started for the first test that needs it and stopped after the last test. */
  static TestDatabase of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(TestDatabase.class))
        .getOrComputeIfAbsent(TestDatabase.class, first -> new TestDatabase(), TestDatabase.class);
  }

  /** Creates the template's tables again, empty, and drops everything else. */
  void renew(Template template) {
    client.listTables().tableNames().forEach(old -> client.deleteTable(t -> t.tableName(old)));
    Tables.create(client, template);
    calls.reset();
  }

  URI endpoint() {
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
