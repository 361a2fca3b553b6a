package dev.pamphlet.template;

import java.util.List;
import java.util.Optional;

/**
 * An {@code AWS::DynamoDB::Table}, billed per request.
 *
 * @param name its name in requests: its {@code TableName}, else its logical id
 * @param ttlAttribute the attribute that says when an item expires
 * @param stream what its stream's records carry
 */
public record Table(
    String logicalId,
    String name,
    Key hashKey,
    Optional<Key> rangeKey,
    List<Index> indexes,
    Optional<String> ttlAttribute,
    Optional<StreamView> stream) {

  public Table {
    indexes = List.copyOf(indexes);
  }

  /** The same table without a stream. */
  public Table withoutStream() {
    return new Table(logicalId, name, hashKey, rangeKey, indexes, ttlAttribute, Optional.empty());
  }

  /** An attribute that is part of a key. */
  public record Key(String attribute, KeyType type) {}

  /** The types of a key, by DynamoDB's letters. */
  public enum KeyType {
    S,
    N,
    B
  }

  /** A global secondary index. */
  public record Index(String name, Key hashKey, Optional<Key> rangeKey, Projection projection) {}

  /**
   * The attributes that an index carries beside the keys.
   *
   * @param attributes of {@link ProjectionType#INCLUDE}; empty otherwise
   */
  public record Projection(ProjectionType type, List<String> attributes) {

    public Projection {
      attributes = List.copyOf(attributes);
    }
  }

  /** DynamoDB's projection types. */
  public enum ProjectionType {
    ALL,
    KEYS_ONLY,
    INCLUDE
  }

  /** DynamoDB's stream view types. */
  public enum StreamView {
    KEYS_ONLY,
    NEW_IMAGE,
    OLD_IMAGE,
    NEW_AND_OLD_IMAGES
  }
}
