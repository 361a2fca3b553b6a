package dev.pamphlet.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes one JSON document as UTF-8. Members come out in the order in which they are written, so
 * that the same value always gives the same bytes, and an ETag of them is stable.
 *
 * <pre>{@code
 * byte[] document = JsonWriter.document(json -> json.object(() -> {
 *   json.member("title", title);
 *   json.array("tags", tags, json::value);
 * }));
 * }</pre>
 */
public final class JsonWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The bytes of a document whose one value the given code writes. */
  public static byte[] document(Consumer<JsonWriter> value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      value.accept(new JsonWriter(generator));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** An object as a value: of the document or of an array. */
  public void object(Runnable members) {
    write(generator::writeStartObject);
    members.run();
    write(generator::writeEndObject);
  }

  /** A string as a value. */
  public void value(String text) {
    write(() -> generator.writeString(text));
  }

  /** A number as a value. */
  public void value(long number) {
    write(() -> generator.writeNumber(number));
  }

  /** A member that is an object. */
  public void object(String name, Runnable members) {
    name(name);
    object(members);
  }

  /** A member that is an array: each element is written by the given code. */
  public <T> void array(String name, Iterable<T> elements, Consumer<? super T> element) {
    name(name);
    write(generator::writeStartArray);
    elements.forEach(element);
    write(generator::writeEndArray);
  }

  public void member(String name, String text) {
    write(() -> generator.writeStringField(name, text));
  }

  /** A member that is left out when the text is absent. */
  public void member(String name, Optional<String> text) {
    text.ifPresent(present -> member(name, present));
  }

  public void member(String name, long number) {
    write(() -> generator.writeNumberField(name, number));
  }

  public void member(String name, boolean truth) {
    write(() -> generator.writeBooleanField(name, truth));
  }

  /** A time as RFC 3339 in UTC, to the millisecond. */
  public void member(String name, Instant time) {
    member(name, time.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private void name(String name) {
    write(() -> generator.writeFieldName(name));
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A call of the generator. It writes to memory, so it never fails. */
  private interface Step {
    void run() throws IOException;
  }
}
