package dev.pamphlet.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a form, in their order: {@code application/x-www-form-urlencoded}.
 *
 * @param fields names may repeat
 */
public record FormFields(List<Field> fields) {

  /** The most fields; forms have far fewer. */
  private static final int MOST = 1_000;

  /** One field. */
  public record Field(String name, String value) {}

  public FormFields {
    fields = List.copyOf(fields);
  }

  /**
   * Reads a body.
   *
   * @throws Problem 400 for a broken escape, bytes that are not UTF-8, or too many fields
   */
  static FormFields read(String body) {
    List<Field> fields = new ArrayList<>();
    for (String pair : body.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      fields.add(new Field(decoded(name), decoded(value)));
      if (fields.size() > MOST) {
        throw malformed("The form has more than 1,000 fields.");
      }
    }
    return new FormFields(fields);
  }

  /** The values of a field. */
  public List<String> values(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }

  /**
   * The value of an optional field. An empty value counts as missing.
   *
   * @throws Problem 400 when it is given twice
   */
  public Optional<String> value(String name) {
    List<String> values = values(name);
    if (values.size() > 1) {
      throw Problem.invalidParameter(name, "it is given more than once");
    }
    return values.stream().findFirst().filter(value -> !value.isEmpty());
  }

  private static String decoded(String text) {
    return FormText.decode(text)
        .orElseThrow(() -> malformed("The form is not percent-encoded UTF-8."));
  }

  private static Problem malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED_BODY, detail);
  }
}
