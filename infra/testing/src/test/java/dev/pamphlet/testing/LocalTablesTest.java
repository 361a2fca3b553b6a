package dev.pamphlet.testing;

import static dev.pamphlet.testing.Capacity.reads;
import static dev.pamphlet.testing.Capacity.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class LocalTablesTest {

  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("a"));
  private static final Map<String, AttributeValue> LISTED =
      Map.of("pk", AttributeValue.fromS("a"), "list", AttributeValue.fromS("all"));

  @RegisterExtension
  final LocalTables tables =
      LocalTables.fromTemplate(Path.of("src/test/resources/small-template.yaml"));

  @RepeatedTest(2)
  void eachTestBeginsWithEmptyTablesAndNothingConsumed() {
    assertThat(tables.consumed()).isEqualTo(Capacity.NONE);
    assertThat(tables.calls()).isEmpty();

    assertThat(tables.client().getItem(get -> get.tableName("Things").key(KEY)).hasItem())
        .isFalse();

    tables.client().putItem(put -> put.tableName("Things").item(KEY));
  }

  @RepeatedTest(2)
  void tablesThatATestFilledAreEmptyForTheNext() {
    assertThat(tables.client().scan(scan -> scan.tableName("Things")).items()).isEmpty();

    for (int i = 0; i < 60; i++) {
      Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("many-" + i));
      tables.client().putItem(put -> put.tableName("Things").item(item));
    }
  }

  @RepeatedTest(2)
  void aTableThatATestDeletedExistsForTheNext() {
    tables.client().deleteTable(delete -> delete.tableName("Things"));
  }

  @Test
  void aWriteIsChargedWithItsIndexes() {
    tables.client().putItem(put -> put.tableName(tables.name("Things")).item(LISTED));

    assertThat(tables.consumed()).isEqualTo(writes(2));
  }

  @Test
  void readsAndWritesAddUpSinceTheReset() {
    tables.client().putItem(put -> put.tableName("Things").item(KEY));
    tables.reset();

    tables.client().getItem(get -> get.tableName("Things").key(KEY));
    tables.client().getItem(get -> get.tableName("Things").key(KEY).consistentRead(true));
    tables
        .client()
        .transactWriteItems(
            write ->
                write.transactItems(
                    TransactWriteItem.builder()
                        .put(put -> put.tableName("Things").item(KEY))
                        .build()));

    assertThat(tables.consumed()).isEqualTo(reads(1.5).plus(writes(2)));
    assertThat(tables.calls()).containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }

  @Test
  void aFailedCallIsACallToo() {
    tables.client().putItem(put -> put.tableName("Things").item(KEY));
    tables.reset();

    assertThatThrownBy(
            () ->
                tables
                    .client()
                    .putItem(
                        put ->
                            put.tableName("Things")
                                .item(KEY)
                                .conditionExpression("attribute_not_exists(pk)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(tables.calls()).containsExactly("PutItem");
  }

  @Test
  void aStoppedDatabaseIsAClientsFailure() {
    try (DynamoDbClient stopped = tables.stopped()) {
      assertThatThrownBy(() -> stopped.getItem(get -> get.tableName("Things").key(KEY)))
          .isInstanceOf(SdkClientException.class);
    }
  }

  @Test
  void aFunctionFindsItsTable() {
    assertThat(tables.environment("ThingsFunction"))
        .containsEntry("THINGS", "Things")
        .containsEntry("AWS_REGION", "us-east-1")
        .containsKeys("AWS_ENDPOINT_URL_DYNAMODB", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
  }
}
