package dev.pamphlet.local.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Converts JSON to bytes, trees and records, and back. A record's components are the members of an
 * object. Optionals, lists, maps and numbers may be missing, others may not; an unknown member is
 * refused.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), new Times())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .withConfigOverride(List.class, Json::emptyIfMissing)
          .withConfigOverride(Map.class, Json::emptyIfMissing)
          .build();

  private Json() {}

  private static void emptyIfMissing(MutableConfigOverride type) {
    type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** A new object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A record, a map or a list as a tree. */
  public static <T extends JsonNode> T tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * A tree as a record.
   *
   * @throws IllegalArgumentException when it does not match, with a message that names the member
   */
  public static <T> T as(Class<T> type, JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonMappingException mismatch) {
      throw new IllegalArgumentException(words(mismatch), mismatch);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String words(JsonMappingException mismatch) {
    String member =
        mismatch.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    if (mismatch instanceof UnrecognizedPropertyException unknown) {
      return "%s is unknown: there is %s"
          .formatted(
              member,
              unknown.getKnownPropertyIds().stream()
                  .map(Object::toString)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (mismatch.getOriginalMessage().startsWith("Null value for creator property")) {
      return member + " is missing";
    }
    if (mismatch instanceof ValueInstantiationException) {
      return mismatch.getCause().getMessage();
    }
    if (mismatch instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "no %s '%s': there is %s"
          .formatted(
              member,
              format.getValue(),
              Arrays.stream(format.getTargetType().getEnumConstants())
                  .map(constant -> MAPPER.convertValue(constant, String.class))
                  .collect(Collectors.joining(", ")));
    }
    return mismatch instanceof MismatchedInputException wrong && wrong.getTargetType() != null
        ? "%s is not a %s"
            .formatted(member, wrong.getTargetType().getSimpleName().toLowerCase(Locale.ROOT))
        : member + ": " + mismatch.getOriginalMessage();
  }

  /** Times are texts, because a number does not tell its unit. */
  private static final class Times extends SimpleModule {

    private static final long serialVersionUID = 1;

    Times() {
      addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse));
      addDeserializer(Instant.class, new Text<>(Instant.class, Instant::parse));
    }
  }

  private static final class Text<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.hasToken(JsonToken.VALUE_STRING)) {
        try {
          return parse.apply(json.getText());
        } catch (DateTimeException unreadable) {
          // Reported below, with the name of the member.
        }
      }
      throw MismatchedInputException.from(json, handledType(), "no such text");
    }
  }

  /** The single JSON value in these bytes; empty if they are anything else. */
  public static Optional<JsonNode> read(byte[] bytes) {
    try {
      return Optional.of(MAPPER.readTree(bytes)).filter(node -> !node.isMissingNode());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** The bytes of a tree. */
  public static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
