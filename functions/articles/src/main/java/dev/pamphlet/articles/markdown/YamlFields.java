package dev.pamphlet.articles.markdown;

import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The values of keys in YAML by their types. What a type refuses is a fault where it stands. */
final class YamlFields {

  private static final String WHITE_SPACE = "[\\s\\u2028\\u2029]+";
  private static final int MAX_WORD = 40;

  /** Embeddings, overrides and isolates: in a list, they would reach beyond their own line. */
  private static final Pattern TURNS_DIRECTION =
      Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

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
  static YamlFields read(
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
                fault(
                    entry.at(),
                    shown,
                    String.format(Locale.ROOT, "'%s' is not a key of %s", shown, file.owner()));
              }
            });
  }

  /** Where the value of a key stands, or would. */
  Position at(String key) {
    return yaml.value(key).at();
  }

  /** The text of a key without which the whole means nothing. */
  String requiredText(String key, int maxLength, String required) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing && yaml.isWhole()) {
      fault(value.at(), key, required);
    }
    return text(key, maxLength).orElse("");
  }

  /** Whether a key has no value. */
  boolean isNothing(String key) {
    return yaml.value(key) instanceof YamlValue.Nothing;
  }

  /** The text of a key as one line, each run of white space a space; empty where there is none. */
  Optional<String> text(String key, int maxLength) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing) {
      return Optional.empty();
    }
    if (!(value instanceof YamlValue.Text text)) {
      fault(value.at(), key, "%s is text; put a number or a truth value in quotes".formatted(key));
      return Optional.empty();
    }
    String line = text.value().strip().replaceAll(WHITE_SPACE, " ");
    for (int i = 0; i < line.length(); i++) {
      if (!SourceText.isText(line, i)) {
        fault(value.at(), key, "%s has no control characters".formatted(key));
        return Optional.empty();
      }
    }
    if (TURNS_DIRECTION.matcher(line).find()) {
      fault(value.at(), key, "%s has no marks that turn the direction of text".formatted(key));
      return Optional.empty();
    }
    if (line.codePointCount(0, line.length()) > maxLength) {
      fault(
          value.at(),
          key,
          String.format(Locale.ROOT, "%s has at most %,d characters", key, maxLength));
      return Optional.empty();
    }
    return Optional.of(line);
  }

  /** The text of a key as a value of a type, which refuses others with {@link InvalidValue}. */
  <T> Optional<T> value(String key, int maxLength, Function<String, T> type) {
    return text(key, maxLength)
        .flatMap(
            text -> {
              try {
                return Optional.of(type.apply(text));
              } catch (InvalidValue invalid) {
                fault(at(key), key, "%s is %s".formatted(key, invalid.getMessage()));
                return Optional.empty();
              }
            });
  }

  /** A moment in time. */
  Optional<Instant> time(String key) {
    return value(key, MAX_WORD, Rfc3339::parse);
  }

  /** A truth value; false where there is none. */
  boolean truth(String key) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Truth truth) {
      return truth.value();
    }
    if (!(value instanceof YamlValue.Nothing)) {
      fault(value.at(), key, "%s is true or false".formatted(key));
    }
    return false;
  }

  /** A language, by its BCP 47 tag. */
  Optional<String> language(String key) {
    Optional<String> written = text(key, MAX_WORD);
    try {
      return written.map(tag -> new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    } catch (IllformedLocaleException malformed) {
      fault(at(key), key, "%s is a BCP 47 tag, such as 'en' or 'pt-BR'".formatted(key));
      return Optional.empty();
    }
  }

  /**
   * A list of values of a type, none twice.
   *
   * @param one what to call one of them: {@code a tag}
   * @param example of a list, as it is written
   * @param tooMany what to say of a longer list
   */
  <T> List<T> list(
      String key, int most, Function<String, T> type, String one, String example, String tooMany) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing) {
      return List.of();
    }
    if (!(value instanceof YamlValue.Sequence sequence)) {
      fault(value.at(), key, "%s is a list, such as %s".formatted(key, example));
      return List.of();
    }
    if (sequence.items().size() > most) {
      fault(value.at(), key, tooMany);
      return List.of();
    }
    Set<T> values = new LinkedHashSet<>();
    for (YamlValue item : sequence.items()) {
      item(key, item, type, one)
          .filter(each -> !values.add(each))
          .ifPresent(again -> fault(item.at(), key, one + " stands once"));
    }
    return new ArrayList<>(values);
  }

  private <T> Optional<T> item(String key, YamlValue item, Function<String, T> type, String one) {
    if (!(item instanceof YamlValue.Text text)) {
      fault(item.at(), key, one + " is text; put a number in quotes");
      return Optional.empty();
    }
    try {
      return Optional.of(type.apply(text.value()));
    } catch (InvalidValue invalid) {
      fault(item.at(), key, invalid.getMessage());
      return Optional.empty();
    }
  }

  private void fault(Position at, String field, String message) {
    findings.fault(at, field, message);
  }

  private static String shown(String key) {
    String line = key.replaceAll("[^\\p{Graph} ]", "?");
    return line.length() <= MAX_WORD ? line : line.substring(0, MAX_WORD) + "…";
  }
}
