package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.template.Table;
import dev.pamphlet.local.template.Table.Index;
import dev.pamphlet.local.template.Table.Key;
import dev.pamphlet.local.template.Table.KeyType;
import dev.pamphlet.local.template.Table.Projection;
import dev.pamphlet.local.template.Table.ProjectionType;
import dev.pamphlet.local.template.Table.StreamView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables as DynamoDB describes them, in the template's terms, so that the two compare. */
final class TableDescriptions {

  private TableDescriptions() {}

  /**
   * A table as it is there.
   *
   * @param ttlAttribute of the template's: expiry is not DynamoDB's here
   */
  static Table table(
      String logicalId, TableDescription description, Optional<String> ttlAttribute) {
    Map<String, KeyType> types =
        description.attributeDefinitions().stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName,
                    definition -> KeyType.valueOf(definition.attributeTypeAsString())));
    return sorted(
        new Table(
            logicalId,
            description.tableName(),
            key(description.keySchema(), 0, types).orElseThrow(),
            key(description.keySchema(), 1, types),
            description.globalSecondaryIndexes().stream()
                .map(index -> index(index, types))
                .toList(),
            ttlAttribute,
            Optional.ofNullable(description.streamSpecification())
                .filter(StreamSpecification::streamEnabled)
                .map(stream -> StreamView.valueOf(stream.streamViewTypeAsString()))));
  }

  /** The table with what has no order in one order. */
  static Table sorted(Table table) {
    return new Table(
        table.logicalId(),
        table.name(),
        table.hashKey(),
        table.rangeKey(),
        table.indexes().stream()
            .map(TableDescriptions::sorted)
            .sorted(Comparator.comparing(Index::name))
            .toList(),
        table.ttlAttribute(),
        table.stream());
  }

  private static Index sorted(Index index) {
    Projection projection = index.projection();
    return new Index(
        index.name(),
        index.hashKey(),
        index.rangeKey(),
        new Projection(projection.type(), projection.attributes().stream().sorted().toList()));
  }

  private static Index index(
      GlobalSecondaryIndexDescription description, Map<String, KeyType> types) {
    return new Index(
        description.indexName(),
        key(description.keySchema(), 0, types).orElseThrow(),
        key(description.keySchema(), 1, types),
        new Projection(
            ProjectionType.valueOf(description.projection().projectionTypeAsString()),
            description.projection().nonKeyAttributes()));
  }

  /** The hash key comes first in a schema, the range key second. */
  private static Optional<Key> key(
      List<KeySchemaElement> schema, int place, Map<String, KeyType> types) {
    return schema.stream()
        .skip(place)
        .findFirst()
        .map(KeySchemaElement::attributeName)
        .map(attribute -> new Key(attribute, types.get(attribute)));
  }
}
