package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Table.Index;
import dev.pamphlet.local.template.Table.Key;
import dev.pamphlet.local.template.Table.KeyType;
import dev.pamphlet.local.template.Table.Projection;
import dev.pamphlet.local.template.Table.ProjectionType;
import dev.pamphlet.local.template.Table.StreamView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code AWS::DynamoDB::Table}. */
final class TableReader {

  private final String logicalId;
  private final NotEmulated notEmulated;
  private final Map<String, KeyType> types = new HashMap<>();

  TableReader(String logicalId, NotEmulated notEmulated) {
    this.logicalId = logicalId;
    this.notEmulated = notEmulated;
  }

  Table read(Fields fields) {
    if (!fields.requiredText("BillingMode").equals("PAY_PER_REQUEST")) {
      throw fields.problem("BillingMode", "is not emulated unless it is PAY_PER_REQUEST");
    }
    fields.list("AttributeDefinitions").forEach(this::attribute);
    List<Key> keys = keys(fields);
    Table table =
        new Table(
            logicalId,
            fields.text("TableName").orElse(logicalId),
            keys.get(0),
            keys.stream().skip(1).findFirst(),
            fields.list("GlobalSecondaryIndexes").stream().map(this::index).toList(),
            fields.fields("TimeToLiveSpecification").flatMap(TableReader::ttlAttribute),
            fields.fields("StreamSpecification").map(TableReader::streamView));
    fields.leaveOut(
        "PointInTimeRecoverySpecification", "point-in-time recovery", logicalId, notEmulated);
    fields.without(
        "ContributorInsightsSpecification",
        "DeletionProtectionEnabled",
        "SSESpecification",
        "TableClass",
        "Tags");
    fields.end();
    return table;
  }

  private void attribute(Fields definition) {
    KeyType type =
        definition
            .oneOf(KeyType.class, "AttributeType")
            .orElseThrow(() -> definition.problem("has no AttributeType"));
    if (types.put(definition.requiredText("AttributeName"), type) != null) {
      throw definition.problem("AttributeName", "is defined twice");
    }
    definition.end();
  }

  private Index index(Fields fields) {
    List<Key> keys = keys(fields);
    Index index =
        new Index(
            fields.requiredText("IndexName"),
            keys.get(0),
            keys.stream().skip(1).findFirst(),
            projection(fields.requiredFields("Projection")));
    fields.without("ContributorInsightsSpecification").end();
    return index;
  }

  /** The hash key and, where there is one, the range key. */
  private List<Key> keys(Fields fields) {
    List<Fields> schema = fields.list("KeySchema");
    List<String> roles = schema.stream().map(key -> key.requiredText("KeyType")).toList();
    if (!roles.equals(List.of("HASH")) && !roles.equals(List.of("HASH", "RANGE"))) {
      throw fields.problem("KeySchema", "is neither a HASH nor a HASH and a RANGE");
    }
    return schema.stream().map(this::key).toList();
  }

  private Key key(Fields fields) {
    String attribute = fields.requiredText("AttributeName");
    fields.end();
    KeyType type = types.get(attribute);
    if (type == null) {
      throw fields.problem("AttributeName", "'" + attribute + "' is not in AttributeDefinitions");
    }
    return new Key(attribute, type);
  }

  private static Projection projection(Fields fields) {
    ProjectionType type =
        fields
            .oneOf(ProjectionType.class, "ProjectionType")
            .orElseThrow(() -> fields.problem("has no ProjectionType"));
    List<String> attributes = fields.texts("NonKeyAttributes");
    if ((type == ProjectionType.INCLUDE) == attributes.isEmpty()) {
      throw fields.problem("has NonKeyAttributes just where its type is INCLUDE");
    }
    fields.end();
    return new Projection(type, attributes);
  }

  private static Optional<String> ttlAttribute(Fields fields) {
    String attribute = fields.requiredText("AttributeName");
    boolean enabled = fields.flag("Enabled");
    fields.end();
    return enabled ? Optional.of(attribute) : Optional.empty();
  }

  private static StreamView streamView(Fields fields) {
    StreamView view =
        fields
            .oneOf(StreamView.class, "StreamViewType")
            .orElseThrow(() -> fields.problem("has no StreamViewType"));
    fields.end();
    return view;
  }
}
