package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a parameter with the value it has in this run, checked as CloudFormation checks it.
 *
 * @param position where it is declared
 * @param given its value, if it is not the default
 */
record ParameterReader(Position position, Optional<String> given) {

  Scalar read(Fields fields) {
    Optional<String> usual = fields.text("Default");
    String value =
        given
            .or(() -> usual)
            .orElseThrow(() -> fields.problem("has no default, and no value is given"));
    why(fields, value)
        .ifPresent(
            why -> {
              String described =
                  fields.text("ConstraintDescription").map(it -> " (" + it + ")").orElse("");
              throw fields.problem(
                  "does not accept '%s': it %s%s".formatted(value, why, described));
            });
    fields.ignore("ConstraintDescription", "Description");
    return new Scalar(position, value);
  }

  /** Why a value is not accepted; empty if it is. */
  private static Optional<String> why(Fields fields, String value) {
    List<String> allowed = fields.texts("AllowedValues");
    Optional<String> pattern = fields.text("AllowedPattern");
    Optional<Double> least = fields.number("MinValue");
    String type = fields.requiredText("Type");
    if (type.equals("Number")) {
      try {
        double number = Double.parseDouble(value);
        if (least.filter(bound -> number < bound).isPresent()) {
          return Optional.of("is less than MinValue");
        }
      } catch (NumberFormatException notOne) {
        return Optional.of("is not a number");
      }
    } else if (!type.equals("String")) {
      throw fields.problem("is of type '" + type + "', which is not emulated");
    }
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      return Optional.of("is none of " + allowed);
    }
    return pattern
        .filter(regex -> !matches(fields, regex, value))
        .map(regex -> "does not match " + regex);
  }

  private static boolean matches(Fields fields, String regex, String value) {
    try {
      return Pattern.matches(regex, value);
    } catch (PatternSyntaxException malformed) {
      throw fields.problem("AllowedPattern", "is no pattern: " + malformed.getDescription());
    }
  }
}
