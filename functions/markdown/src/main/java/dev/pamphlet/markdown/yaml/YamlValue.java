package dev.pamphlet.markdown.yaml;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import java.util.List;
import java.util.Optional;

/** A value of the front matter, with its position. */
sealed interface YamlValue {

  Position at();

  /** The text of a scalar; empty for other values. */
  default Optional<String> written() {
    return Optional.empty();
  }

  /** The name of this kind of value in messages. */
  default String kind() {
    return "a mapping";
  }

  /** What an author can do who meant to write a text. */
  default String remedy() {
    return written().isPresent() ? "put it in quotes" : "write a single text";
  }

  /** This value; {@link Nothing} if it is an invisible text. */
  default YamlValue orNothing() {
    return this instanceof Text text && VisibleText.isInvisible(text.value())
        ? new Nothing(text.at())
        : this;
  }

  /**
   * Text, as written or quoted.
   *
   * @param comment the position of a comment that follows it in its line
   */
  record Text(Position at, String value, Optional<Position> comment) implements YamlValue {

    @Override
    public Optional<String> written() {
      return Optional.of(value);
    }

    @Override
    public String kind() {
      return "text";
    }

    /** Refuses text that ends at a hash, which its author may have meant as a part of it. */
    void refuseComment(String field, Findings findings) {
      comment.ifPresent(
          at ->
              findings.fault(
                  at,
                  field,
                  "' #' begins a comment here; put the value in quotes, or the comment in a line of"
                      + " its own"));
    }
  }

  /** A key without a value. */
  record Nothing(Position at) implements YamlValue {}

  /** A list, of anything. */
  record Sequence(Position at, List<YamlValue> items) implements YamlValue {

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** True or false. */
  record Truth(Position at, boolean value) implements YamlValue {

    @Override
    public Optional<String> written() {
      return Optional.of(String.valueOf(value));
    }

    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** A whole number of at most nine digits. */
  record WholeNumber(Position at, int value) implements YamlValue {

    @Override
    public Optional<String> written() {
      return Optional.of(String.valueOf(value));
    }

    @Override
    public String kind() {
      return "a number";
    }
  }

  /** Another number. */
  record OtherNumber(Position at, String text) implements YamlValue {

    @Override
    public Optional<String> written() {
      return Optional.of(text);
    }

    @Override
    public String kind() {
      return "a number";
    }
  }

  /** Keys with values that are not mappings themselves. */
  record Mapping(Position at, List<Entry> entries) implements YamlValue {}

  /** A key, as it is written, and its value. */
  record Entry(Position at, String key, YamlValue value) {}

  /** A mapping in a mapping or a list in a list, which no key expects. */
  record Other(Position at) implements YamlValue {

    @Override
    public String kind() {
      return "a list or a mapping";
    }
  }
}
