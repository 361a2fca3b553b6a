package dev.pamphlet.platform.dynamodb;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stored item or a map in one, with typed access to its attributes. Only this code writes items,
 * so an attribute that is missing or has another type is a bug; the exception names it.
 */
public record Item(Map<String, AttributeValue> attributes) {

  /** When DynamoDB may delete an item, in seconds since 1970: the attribute of a table's TTL. */
  public static final String EXPIRES_AT = "expiresAt";

  public Item {
    attributes = Map.copyOf(attributes);
  }

  public static Builder builder() {
    return new Builder();
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  public String text(String name) {
    return required(name, AttributeValue::s);
  }

  public Optional<String> findText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  public int number(String name) {
    return Integer.parseInt(required(name, AttributeValue::n));
  }

  public boolean truth(String name) {
    return required(name, AttributeValue::bool);
  }

  public Instant time(String name) {
    return Instant.parse(text(name));
  }

  public Optional<Instant> findTime(String name) {
    return findText(name).map(Instant::parse);
  }

  /**
   * When the item expires. DynamoDB deletes an expired item within a few days, so every reader has
   * to check.
   */
  public Optional<Instant> expiry() {
    return has(EXPIRES_AT)
        ? Optional.of(
            Instant.ofEpochSecond(Long.parseLong(required(EXPIRES_AT, AttributeValue::n))))
        : Optional.empty();
  }

  public byte[] bytes(String name) {
    return required(name, AttributeValue::b).asByteArrayUnsafe();
  }

  public Item map(String name) {
    return new Item(required(name, value -> value.hasM() ? value.m() : null));
  }

  public List<String> texts(String name) {
    return list(name, AttributeValue::s);
  }

  public List<Item> maps(String name) {
    return list(name, value -> value.hasM() ? new Item(value.m()) : null);
  }

  /** A list whose elements are all of the type. */
  private <T> List<T> list(String name, Function<AttributeValue, T> type) {
    return required(name, value -> value.hasL() ? value.l() : null).stream()
        .map(element -> typed(name, type.apply(element)))
        .toList();
  }

  private <T> T required(String name, Function<AttributeValue, T> type) {
    return typed(name, has(name) ? type.apply(attributes.get(name)) : null);
  }

  private static <T> T typed(String name, T value) {
    if (value == null) {
      throw new IllegalStateException(
          "An item lacks its attribute '" + name + "', or has it in another type.");
    }
    return value;
  }

  /** Builds an item attribute by attribute. */
  public static final class Builder {

    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    private Builder() {}

    public Builder text(String name, String value) {
      return put(name, AttributeValue.fromS(value));
    }

    /** An attribute that is left out when the value is absent. */
    public Builder text(String name, Optional<String> value) {
      value.ifPresent(present -> text(name, present));
      return this;
    }

    public Builder number(String name, int value) {
      return put(name, AttributeValue.fromN(Integer.toString(value)));
    }

    public Builder truth(String name, boolean value) {
      return put(name, AttributeValue.fromBool(value));
    }

    public Builder time(String name, Instant value) {
      return text(name, value.toString());
    }

    /** An attribute that is left out when the value is absent. */
    public Builder time(String name, Optional<Instant> value) {
      return text(name, value.map(Instant::toString));
    }

    /** When the item expires. */
    public Builder expiry(Instant end) {
      return put(EXPIRES_AT, AttributeValue.fromN(Long.toString(end.getEpochSecond())));
    }

    public Builder bytes(String name, byte[] value) {
      return put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public Builder map(String name, Item value) {
      return put(name, AttributeValue.fromM(value.attributes()));
    }

    public Builder texts(String name, List<String> values) {
      return put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }

    public Builder maps(String name, List<Item> values) {
      return put(
          name,
          AttributeValue.fromL(
              values.stream().map(value -> AttributeValue.fromM(value.attributes())).toList()));
    }

    public Builder all(Item other) {
      attributes.putAll(other.attributes());
      return this;
    }

    public Item build() {
      return new Item(attributes);
    }

    private Builder put(String name, AttributeValue value) {
      attributes.put(name, value);
      return this;
    }
  }
}
