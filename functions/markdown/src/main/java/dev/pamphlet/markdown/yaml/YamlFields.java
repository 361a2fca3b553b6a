package dev.pamphlet.markdown.yaml;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.LanguageTag;
import dev.pamphlet.platform.Rfc3339;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The values of keys in YAML, by type. A value that its type refuses is a fault at its position.
 */
public final class YamlFields {

  private static final String WHITE_SPACE = "[\\s\\u2028\\u2029]+";
  private static final int MAX_WORD = 40;

  /** Embeddings, overrides and isolates: in a list, they would reach beyond their own line. */
  private static final Pattern TURNS_DIRECTION =
      Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  private final YamlFile file;
  private final YamlMapping yaml;
  private final Findings findings;

  private YamlFields(YamlFile file, YamlMapping yaml, Findings findings) {
    this.file = file;
    this.yaml = yaml;
    this.findings = findings;
  }

  /**
   * Reads YAML that has no other keys than these.
   *
   * @param firstLine of the YAML in the file, counted from 0
   */
  public static YamlFields read(
      YamlFile file, String text, int firstLine, Set<String> keys, Findings findings) {
    YamlMapping yaml = YamlMapping.read(file, text, firstLine, findings);
    YamlFields fields = new YamlFields(file, yaml, findings);
    fields.refuseOtherThan(keys);
    return fields;
  }

  private void refuseOtherThan(Set<String> keys) {
    yaml.entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                String shown = shown(key);
                String meant =
                    Misspelling.of(key, keys)
                        .map(near -> ": did you mean '%s'?".formatted(near))
                        .orElse("");
                fault(
                    entry.at(),
                    shown,
                    "'%s' is not a key of %s%s".formatted(shown, file.owner(), meant));
              }
            });
  }

  /** The position of a key's value; the start of the file if the key is missing. */
  public Position at(String key) {
    return yaml.value(key).at();
  }

  /**
   * The text of a required key.
   *
   * @param required the fault if the key is missing
   */
  public String requiredText(String key, int maxLength, String required) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing && yaml.isWhole()) {
      fault(value.at(), key, required);
    }
    return text(key, maxLength).orElse("");
  }

  /** Whether a key has no value. */
  public boolean isNothing(String key) {
    return yaml.value(key) instanceof YamlValue.Nothing;
  }

  /** Whether the value of a key is a list. */
  public boolean isList(String key) {
    return yaml.value(key) instanceof YamlValue.Sequence;
  }

  /**
   * The text of a key as one line, with each run of white space as one space; empty if it is
   * missing.
   */
  public Optional<String> text(String key, int maxLength) {
    return text(key, key, yaml.value(key), maxLength);
  }

  /**
   * @param field of a fault
   * @param name the subject of its message
   */
  private Optional<String> text(String field, String name, YamlValue value, int maxLength) {
    if (value instanceof YamlValue.Nothing) {
      return Optional.empty();
    }
    if (!(value instanceof YamlValue.Text text)) {
      fault(value.at(), field, "%s is %s; %s".formatted(name, value.kind(), value.remedy()));
      return Optional.empty();
    }
    text.refuseComment(field, findings);
    String line = text.value().strip().replaceAll(WHITE_SPACE, " ");
    for (int i = 0; i < line.length(); i++) {
      if (!SourceText.isText(line, i)) {
        fault(value.at(), field, "%s has a control character".formatted(name));
        return Optional.empty();
      }
    }
    if (TURNS_DIRECTION.matcher(line).find()) {
      fault(
          value.at(),
          field,
          "%s has a character that changes the direction of text".formatted(name));
      return Optional.empty();
    }
    if (line.codePointCount(0, line.length()) > maxLength) {
      fault(
          value.at(),
          field,
          String.format(Locale.ROOT, "%s is longer than %,d characters", name, maxLength));
      return Optional.empty();
    }
    return Optional.of(line);
  }

  /** A whole number within inclusive bounds. */
  public OptionalInt number(String key, int from, int to) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing) {
      return OptionalInt.empty();
    }
    if (value instanceof YamlValue.WholeNumber number
        && from <= number.value()
        && number.value() <= to) {
      return OptionalInt.of(number.value());
    }
    fault(value.at(), key, "%s must be a whole number from %d to %d".formatted(key, from, to));
    return OptionalInt.empty();
  }

  /**
   * Texts by distinct whole numbers within inclusive bounds.
   *
   * @param example of such texts, as an author writes them
   */
  public SortedMap<Integer, String> numberedTexts(
      String key, int from, int to, int maxLength, String example) {
    SortedMap<Integer, String> texts = new TreeMap<>();
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Mapping mapping) {
      mapping.entries().forEach(entry -> numberedText(key, entry, from, to, maxLength, texts));
    } else if (!(value instanceof YamlValue.Nothing)) {
      fault(value.at(), key, "%s must be texts by numbers, such as %s".formatted(key, example));
    }
    return texts;
  }

  private void numberedText(
      String key,
      YamlValue.Entry entry,
      int from,
      int to,
      int maxLength,
      SortedMap<Integer, String> texts) {
    int number = WHOLE.matcher(entry.key()).matches() ? Integer.parseInt(entry.key()) : from - 1;
    if (number < from || number > to) {
      fault(
          entry.at(),
          key,
          "each of %s needs a whole number from %d to %d".formatted(key, from, to));
    } else if (entry.value().orNothing() instanceof YamlValue.Nothing) {
      fault(entry.at(), key, "each of %s needs a text".formatted(key));
    } else {
      text(key, "each of " + key, entry.value(), maxLength)
          .filter(text -> texts.putIfAbsent(number, text) != null)
          .ifPresent(
              again -> fault(entry.at(), key, "this number is in %s already".formatted(key)));
    }
  }

  /** The value of a key as a type, which refuses invalid ones with {@link InvalidValue}. */
  public <T> Optional<T> value(String key, int maxLength, Function<String, T> type) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing) {
      return Optional.empty();
    }
    if (value.written().isEmpty()) {
      fault(value.at(), key, "%s is %s; write a single value".formatted(key, value.kind()));
      return Optional.empty();
    }
    String word = value.written().get();
    return text(key, key, new YamlValue.Text(value.at(), word, Optional.empty()), maxLength)
        .flatMap(
            line -> {
              try {
                return Optional.of(type.apply(line));
              } catch (InvalidValue invalid) {
                fault(value.at(), key, "%s is not %s".formatted(key, invalid.getMessage()));
                return Optional.empty();
              }
            });
  }

  /** A moment in time. */
  public Optional<Instant> time(String key) {
    return value(key, MAX_WORD, Rfc3339::parse);
  }

  /** A truth value; false if it is missing. */
  public boolean truth(String key) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Truth truth) {
      return truth.value();
    }
    if (!(value instanceof YamlValue.Nothing)) {
      fault(value.at(), key, "%s must be true or false".formatted(key));
    }
    return false;
  }

  /** A language, by its BCP 47 tag. */
  public Optional<String> language(String key) {
    return value(key, MAX_WORD, LanguageTag::canonical);
  }

  /** A list of distinct values. */
  public <T> List<T> list(String key, ListOf<T> list) {
    return list.read(key, yaml.value(key), findings);
  }

  /** A list of distinct values, which may also be written as one text with commas between them. */
  public <T> List<T> listOrText(String key, ListOf<T> list) {
    return list.readListOrText(key, yaml.value(key), findings);
  }

  private void fault(Position at, String field, String message) {
    findings.fault(at, field, message);
  }

  private static String shown(String key) {
    String line = key.replaceAll("[^\\p{Graph} ]", "?");
    return line.length() <= MAX_WORD ? line : line.substring(0, MAX_WORD) + "…";
  }
}
