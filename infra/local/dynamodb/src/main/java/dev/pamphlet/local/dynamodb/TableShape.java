package dev.pamphlet.local.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The properties of a table that cannot change without a risk to its items, for comparing two
 * tables.
 */
record TableShape(
    Set<AttributeDefinition> attributes,
    List<KeySchemaElement> key,
    Set<GlobalSecondaryIndex> indexes,
    Optional<StreamSpecification> stream) {

  static TableShape of(CreateTableRequest wanted) {
    return new TableShape(
        Set.copyOf(wanted.attributeDefinitions()),
        wanted.keySchema(),
        wanted.globalSecondaryIndexes().stream()
            .map(it -> index(it.indexName(), it.keySchema(), it.projection()))
            .collect(Collectors.toSet()),
        Optional.ofNullable(wanted.streamSpecification()));
  }

  static TableShape of(TableDescription there) {
    return new TableShape(
        Set.copyOf(there.attributeDefinitions()),
        there.keySchema(),
        there.globalSecondaryIndexes().stream()
            .map(it -> index(it.indexName(), it.keySchema(), it.projection()))
            .collect(Collectors.toSet()),
        Optional.ofNullable(there.streamSpecification())
            .filter(StreamSpecification::streamEnabled));
  }

  /** An index with its attributes sorted. */
  private static GlobalSecondaryIndex index(
      String name, List<KeySchemaElement> key, Projection projection) {
    Stream<String> attributes = projection.nonKeyAttributes().stream().sorted();
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key)
        .projection(
            it ->
                it.projectionType(projection.projectionType())
                    .nonKeyAttributes(attributes.toList()))
        .build();
  }
}
