package dev.pamphlet.template;

import dev.pamphlet.template.Table.Index;
import dev.pamphlet.template.Table.Key;
import dev.pamphlet.template.Table.KeyType;
import dev.pamphlet.template.Table.Projection;
import dev.pamphlet.template.Table.ProjectionType;
import dev.pamphlet.template.Table.StreamView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code AWS::DynamoDB::Table}. */
final class TableReader {

  private final Map<String, KeyType> types = new HashMap<>();

  Table read(Fields fields) {
    fields.requiredText("BillingMode");
    fields.only("BillingMode", "PAY_PER_REQUEST");
    fields.list("AttributeDefinitions", this::attribute);
    fields.leaveOut("PointInTimeRecoverySpecification", "point-in-time recovery");
    fields.ignore(
        "ContributorInsightsSpecification",
        "DeletionProtectionEnabled",
        "SSESpecification",
        "TableClass",
        "Tags");
    List<Key> keys = keys(fields);
    return new Table(
        fields.logicalId(),
        fields.text("TableName").orElse(fields.logicalId()),
        keys.get(0),
        keys.stream().skip(1).findFirst(),
        fields.list("GlobalSecondaryIndexes", this::index),
        fields.map("TimeToLiveSpecification", TableReader::ttlAttribute).flatMap(it -> it),
        fields.map(
            "StreamSpecification", it -> it.requiredOneOf(StreamView.class, "StreamViewType")));
  }

  private KeyType attribute(Fields definition) {
    KeyType type = definition.requiredOneOf(KeyType.class, "AttributeType");
    if (types.put(definition.requiredText("AttributeName"), type) != null) {
      throw definition.problem("AttributeName", "is defined twice");
    }
    return type;
  }

  private Index index(Fields fields) {
    fields.ignore("ContributorInsightsSpecification");
    List<Key> keys = keys(fields);
    return new Index(
        fields.requiredText("IndexName"),
        keys.get(0),
        keys.stream().skip(1).findFirst(),
        fields.requiredMap("Projection", TableReader::projection));
  }

  /** The hash key and, where there is one, the range key. */
  private List<Key> keys(Fields fields) {
    List<String> roles = new ArrayList<>();
    List<Key> keys = fields.list("KeySchema", key -> key(key, roles));
    if (!roles.equals(List.of("HASH")) && !roles.equals(List.of("HASH", "RANGE"))) {
      throw fields.problem("KeySchema", "is neither a HASH nor a HASH and a RANGE");
    }
    return keys;
  }

  private Key key(Fields fields, List<String> roles) {
    roles.add(fields.requiredText("KeyType"));
    String attribute = fields.requiredText("AttributeName");
    KeyType type = types.get(attribute);
    if (type == null) {
      throw fields.problem("AttributeName", "'" + attribute + "' is not in AttributeDefinitions");
    }
    return new Key(attribute, type);
  }

  private static Projection projection(Fields fields) {
    ProjectionType type = fields.requiredOneOf(ProjectionType.class, "ProjectionType");
    List<String> attributes = fields.texts("NonKeyAttributes");
    if ((type == ProjectionType.INCLUDE) == attributes.isEmpty()) {
      throw fields.problem("has NonKeyAttributes just where its type is INCLUDE");
    }
    return new Projection(type, attributes);
  }

  private static Optional<String> ttlAttribute(Fields fields) {
    String attribute = fields.requiredText("AttributeName");
    return fields.flag("Enabled", false) ? Optional.of(attribute) : Optional.empty();
  }
}
