package dev.pamphlet.markdown.yaml;

import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import java.util.List;

/** A value of the front matter, with the place it stands at. */
sealed interface YamlValue {

  Position at();

  /** This value, or nothing where it is text of which a reader sees nothing. */
  default YamlValue orNothing() {
    return this instanceof Text text && VisibleText.isInvisible(text.value())
        ? new Nothing(text.at())
        : this;
  }

  /** Text, as written or quoted. */
  record Text(Position at, String value) implements YamlValue {}

  /** A key without a value. */
  record Nothing(Position at) implements YamlValue {}

  /** A list, of anything. */
  record Sequence(Position at, List<YamlValue> items) implements YamlValue {}

  /** True or false. */
  record Truth(Position at, boolean value) implements YamlValue {}

  /** A whole number of at most nine digits. */
  record WholeNumber(Position at, int value) implements YamlValue {}

  /** Keys with values, of which none is a mapping itself. */
  record Mapping(Position at, List<Entry> entries) implements YamlValue {}

  /** A key, as it is written, and its value. */
  record Entry(Position at, String key, YamlValue value) {}

  /**
   * Another number, a mapping in a mapping or a list in a list: nothing that a key here asks for.
   */
  record Other(Position at) implements YamlValue {}
}
