package dev.pamphlet.markdown.yaml;

import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import java.util.List;
import java.util.Optional;

/** A value of the front matter, with the place it stands at. */
sealed interface YamlValue {

  Position at();

  /** The text of a value of one word. */
  default Optional<String> written() {
    return Optional.empty();
  }

  /** What to call such a value. */
  default String kind() {
    return "a mapping";
  }

  /** This value, or nothing where it is text of which a reader sees nothing. */
  default YamlValue orNothing() {
    return this instanceof Text text && VisibleText.isInvisible(text.value())
        ? new Nothing(text.at())
        : this;
  }

  /**
   * Text, as written or quoted.
   *
   * @param comment where a comment begins that follows it in its line
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

  /** Keys with values, of which none is a mapping itself. */
  record Mapping(Position at, List<Entry> entries) implements YamlValue {}

  /** A key, as it is written, and its value. */
  record Entry(Position at, String key, YamlValue value) {}

  /** A mapping in a mapping or a list in a list: nothing that a key here asks for. */
  record Other(Position at) implements YamlValue {

    @Override
    public String kind() {
      return "a list or a mapping";
    }
  }
}
