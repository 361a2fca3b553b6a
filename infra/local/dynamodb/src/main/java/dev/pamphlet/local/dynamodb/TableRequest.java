package dev.pamphlet.local.dynamodb;

import dev.pamphlet.template.Table;
import dev.pamphlet.template.Table.Index;
import dev.pamphlet.template.Table.Key;
import dev.pamphlet.template.Table.Projection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** Makes the CreateTable request for a table of the template. */
final class TableRequest {

  private TableRequest() {}

  static CreateTableRequest of(Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(table))
            .keySchema(schema(table.hashKey(), table.rangeKey()));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(TableRequest::index).toList());
    }
    table.stream()
        .ifPresent(
            view ->
                request.streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType(view.name())));
    return request.build();
  }

  private static List<AttributeDefinition> attributes(Table table) {
    Stream<Key> keys =
        Stream.concat(
            Stream.concat(Stream.of(table.hashKey()), table.rangeKey().stream()),
            table.indexes().stream()
                .flatMap(
                    index -> Stream.concat(Stream.of(index.hashKey()), index.rangeKey().stream())));
    return keys.distinct()
        .map(
            key ->
                AttributeDefinition.builder()
                    .attributeName(key.attribute())
                    .attributeType(key.type().name())
                    .build())
        .toList();
  }

  private static List<KeySchemaElement> schema(Key hashKey, Optional<Key> rangeKey) {
    return Stream.concat(
            Stream.of(element(hashKey, KeyType.HASH)),
            rangeKey.stream().map(key -> element(key, KeyType.RANGE)))
        .toList();
  }

  private static KeySchemaElement element(Key key, KeyType type) {
    return KeySchemaElement.builder().attributeName(key.attribute()).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.hashKey(), index.rangeKey()))
        .projection(projection(index.projection()))
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.Projection projection(
      Projection projection) {
    var request =
        software.amazon.awssdk.services.dynamodb.model.Projection.builder()
            .projectionType(projection.type().name());
    if (!projection.attributes().isEmpty()) {
      request.nonKeyAttributes(projection.attributes());
    }
    return request.build();
  }
}
