package dev.pamphlet.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads one JSON document (RFC 8259) from start to end, without a tree. It is strict: UTF-8 only,
 * no duplicate names, no unpaired surrogates, nothing after the document, at most {@value
 * #MAX_DEPTH} levels and {@value #MAX_NUMBER} digits. Anything else throws {@link MalformedJson}.
 *
 * <pre>{@code
 * JsonReader json = JsonReader.of(bytes);
 * while (json.nextMember()) {
 *   switch (json.name()) {
 *     case "title" -> title = json.text();
 *     case "tags" -> tags = json.list(json::text);
 *     default -> json.skip();
 *   }
 * }
 * json.end();
 * }</pre>
 *
 * It streams, because data binding by reflection would cost a cold start several times as much.
 */
public final class JsonReader {

  /** Levels of nested objects and arrays. */
  public static final int MAX_DEPTH = 64;

  /** Characters in one number. */
  public static final int MAX_NUMBER = 40;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(1_000)
                  .maxStringLength(20_000_000)
                  .build())
          .build();

  private final JsonParser parser;
  private String name = "";

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** A reader positioned before the document's first value. The caller limits the length. */
  public static JsonReader of(byte[] document) {
    String text =
        Utf8.decode(document).orElseThrow(() -> new MalformedJson("The JSON is not UTF-8."));
    try {
      JsonReader reader = new JsonReader(FACTORY.createParser(text));
      reader.next();
      return reader;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Moves into an object, or on from one of its members, whose value has to be read or skipped
   * before. At the end of the object it moves past it and returns false.
   */
  public boolean nextMember() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      next();
    }
    boolean isMember = parser.currentToken() == JsonToken.FIELD_NAME;
    if (isMember) {
      name = wellFormed(currentText());
    } else {
      expect(JsonToken.END_OBJECT, "an object");
    }
    next();
    return isMember;
  }

  /** The name of the member whose value is to be read, until the next member. */
  public String name() {
    return name;
  }

  /** Reads an array with one call per element. */
  public <T> List<T> list(Supplier<T> element) {
    expect(JsonToken.START_ARRAY, "an array");
    next();
    List<T> elements = new ArrayList<>();
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      elements.add(element.get());
    }
    next();
    return List.copyOf(elements);
  }

  /** Reads an object whose members are all strings, in their order. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    while (nextMember()) {
      texts.put(name, text());
    }
    return texts;
  }

  /** Reads a string. */
  public String text() {
    expect(JsonToken.VALUE_STRING, "a string");
    String text = wellFormed(currentText());
    next();
    return text;
  }

  /** Reads a whole number that fits into an {@code int}, written without fraction or exponent. */
  public int integer() {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      int value = Integer.parseInt(currentText());
      next();
      return value;
    } catch (NumberFormatException tooLarge) {
      throw malformed("the number is too large");
    }
  }

  /** Reads {@code true} or {@code false}. */
  public boolean bool() {
    boolean value = parser.currentToken() == JsonToken.VALUE_TRUE;
    if (!value) {
      expect(JsonToken.VALUE_FALSE, "true or false");
    }
    next();
    return value;
  }

  /** The kinds of values. */
  public enum Kind {
    OBJECT,
    ARRAY,
    /** A string, a number, a truth value or null. */
    SCALAR
  }

  /** The kind of the next value, which is not consumed. */
  public Kind kind() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return Kind.OBJECT;
    }
    return parser.currentToken() == JsonToken.START_ARRAY ? Kind.ARRAY : Kind.SCALAR;
  }

  /** Skips a {@code null} and returns true; consumes no other value. */
  public boolean isNull() {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      return false;
    }
    next();
    return true;
  }

  /** Skips one value of any kind. */
  public void skip() {
    if (parser.currentToken() == null || parser.currentToken().isStructEnd()) {
      throw malformed("a value is missing");
    }
    try {
      parser.skipChildren();
    } catch (IOException broken) {
      throw malformed(broken);
    }
    next();
  }

  /** Checks that the document ends here. */
  public void end() {
    if (parser.currentToken() != null) {
      throw malformed("there is something after the document");
    }
  }

  private void expect(JsonToken token, String what) {
    if (parser.currentToken() != token) {
      throw malformed(what + " is expected");
    }
  }

  private void next() {
    try {
      parser.nextToken();
    } catch (IOException broken) {
      throw malformed(broken);
    }
  }

  private String currentText() {
    try {
      return parser.getText();
    } catch (IOException broken) {
      throw malformed(broken);
    }
  }

  private String wellFormed(String text) {
    if (!Utf8.isWellFormed(text)) {
      throw malformed("the text has an unpaired surrogate");
    }
    return text;
  }

  private MalformedJson malformed(IOException broken) {
    return malformed(
        broken instanceof StreamConstraintsException
            ? "a name, text or number is too long, or the nesting is too deep"
            : "this is not valid JSON, or a name occurs twice");
  }

  private MalformedJson malformed(String what) {
    JsonLocation at = parser.currentLocation();
    return new MalformedJson(
        "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + what + ".");
  }
}
