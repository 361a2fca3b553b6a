package dev.pamphlet.markdown.yaml;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.platform.InvalidValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list of distinct values of a type, as the value of a key in YAML.
 *
 * @param type makes a value of a text, or refuses it with {@link InvalidValue}
 * @param most values that the list may have
 * @param one a value in messages: {@code a tag}
 * @param several values in messages: {@code tags}
 * @param example of a list, as an author writes it
 */
public record ListOf<T>(
    Function<String, T> type, int most, String one, String several, String example) {

  private static final String COMMAS = "[,，、]";

  /** The values of a list; blank items are ignored. Faults are reported with their places. */
  List<T> read(String key, YamlValue value, Findings findings) {
    if (value instanceof YamlValue.Nothing) {
      return List.of();
    }
    if (!(value instanceof YamlValue.Sequence sequence)) {
      findings.fault(value.at(), key, "%s must be a list, such as %s".formatted(key, example));
      return List.of();
    }
    List<YamlValue> items =
        sequence.items().stream()
            .filter(item -> !(item.orNothing() instanceof YamlValue.Nothing))
            .toList();
    if (items.size() > most) {
      findings.fault(
          value.at(), key, String.format(Locale.ROOT, "there are more than %,d %s", most, several));
      return List.of();
    }
    Set<T> values = new LinkedHashSet<>();
    for (YamlValue item : items) {
      item(key, item, findings)
          .filter(each -> !values.add(each))
          .ifPresent(
              again ->
                  findings.fault(
                      item.at(), key, "this is %s that is in the list already".formatted(one)));
    }
    return List.copyOf(values);
  }

  /** The same, or the values of one text with commas between them. */
  List<T> readListOrText(String key, YamlValue value, Findings findings) {
    if (!(value instanceof YamlValue.Text text)) {
      return read(key, value, findings);
    }
    text.refuseComment(key, findings);
    List<YamlValue> items =
        Stream.of(text.value().split(COMMAS))
            .filter(each -> !each.isBlank())
            .<YamlValue>map(each -> new YamlValue.Text(text.at(), each.strip(), Optional.empty()))
            .toList();
    return read(key, new YamlValue.Sequence(text.at(), items), findings);
  }

  private Optional<T> item(String key, YamlValue item, Findings findings) {
    if (!(item instanceof YamlValue.Text text)) {
      findings.fault(
          item.at(), key, "%s cannot be %s; %s".formatted(one, item.kind(), item.remedy()));
      return Optional.empty();
    }
    text.refuseComment(key, findings);
    try {
      return Optional.of(type.apply(text.value()));
    } catch (InvalidValue invalid) {
      findings.fault(item.at(), key, "this is not " + invalid.getMessage());
      return Optional.empty();
    }
  }
}
