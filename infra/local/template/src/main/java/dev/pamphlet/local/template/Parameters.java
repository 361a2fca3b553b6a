package dev.pamphlet.local.template;

import dev.pamphlet.local.template.TreeNode.Mapping;
import dev.pamphlet.local.template.TreeNode.Scalar;
import dev.pamphlet.local.template.TreeNode.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The template's parameters with the values they have in this run, checked as CloudFormation checks
 * them.
 */
final class Parameters {

  private static final Set<String> KNOWN =
      Set.of(
          "AllowedPattern",
          "AllowedValues",
          "ConstraintDescription",
          "Default",
          "Description",
          "MaxLength",
          "MaxValue",
          "MinLength",
          "MinValue",
          "NoEcho",
          "Type");

  private final Map<String, TreeNode> values = new HashMap<>();

  private Parameters() {}

  static Parameters of(TemplateTree tree, Map<String, String> given) {
    Map<String, Mapping> declared = tree.section("Parameters");
    for (String name : given.keySet()) {
      if (!declared.containsKey(name)) {
        throw tree.root().position().problem("there is no parameter '" + name + "' to set");
      }
    }
    Parameters parameters = new Parameters();
    declared.forEach(
        (name, declaration) -> {
          Optional<String> value = Optional.ofNullable(given.get(name));
          parameters.values.put(name, new Declaration(name, declaration).value(value));
        });
    return parameters;
  }

  /** The value of a parameter. */
  Optional<TreeNode> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private record Declaration(String name, Mapping node) {

    TreeNode value(Optional<String> given) {
      node.entries()
          .forEach(
              (key, entry) -> {
                if (!KNOWN.contains(key)) {
                  throw entry.position().problem("a parameter has no '" + key + "'");
                }
              });
      String type = text("Type").orElseThrow(() -> problem("has no Type"));
      String value =
          given
              .or(() -> text("Default"))
              .orElseThrow(() -> problem("has no default, and no value is given"));
      return switch (type) {
        case "String" -> scalar(checked(value));
        case "Number" -> scalar(checkedNumber(value));
        default -> throw problem("is of type '" + type + "', which is not emulated");
      };
    }

    private Scalar scalar(String value) {
      return new Scalar(node.position(), value);
    }

    private String checked(String value) {
      node.value("AllowedValues")
          .ifPresent(
              allowed -> {
                if (!texts(allowed).contains(value)) {
                  throw refused(value, "is none of " + texts(allowed));
                }
              });
      text("AllowedPattern")
          .ifPresent(
              pattern -> {
                if (!pattern(pattern).matcher(value).matches()) {
                  throw refused(value, "does not match " + pattern);
                }
              });
      if (number("MinLength").filter(least -> value.length() < least).isPresent()) {
        throw refused(value, "is shorter than MinLength");
      }
      if (number("MaxLength").filter(most -> value.length() > most).isPresent()) {
        throw refused(value, "is longer than MaxLength");
      }
      return value;
    }

    private String checkedNumber(String value) {
      double number;
      try {
        number = Double.parseDouble(value);
      } catch (NumberFormatException notOne) {
        throw refused(value, "is not a number");
      }
      if (number("MinValue").filter(least -> number < least).isPresent()) {
        throw refused(value, "is less than MinValue");
      }
      if (number("MaxValue").filter(most -> number > most).isPresent()) {
        throw refused(value, "is more than MaxValue");
      }
      return checked(value);
    }

    private Pattern pattern(String regex) {
      try {
        return Pattern.compile(regex);
      } catch (PatternSyntaxException malformed) {
        throw problem("has an AllowedPattern that is none: " + malformed.getDescription());
      }
    }

    private Optional<Double> number(String key) {
      return text(key)
          .map(
              value -> {
                try {
                  return Double.valueOf(value);
                } catch (NumberFormatException notOne) {
                  throw problem("has a " + key + " that is not a number");
                }
              });
    }

    private Optional<String> text(String key) {
      return node.value(key)
          .map(
              value -> {
                if (value instanceof Scalar scalar) {
                  return scalar.text();
                }
                throw value.position().problem(key + " of parameter '" + name + "' is not a text");
              });
    }

    private List<String> texts(TreeNode list) {
      if (list instanceof Sequence sequence
          && sequence.items().stream().allMatch(Scalar.class::isInstance)) {
        return sequence.items().stream().map(item -> ((Scalar) item).text()).toList();
      }
      throw list.position()
          .problem("AllowedValues of parameter '" + name + "' is not a list of texts");
    }

    private TemplateProblem refused(String value, String why) {
      String shown = text("NoEcho").equals(Optional.of("true")) ? "its value" : "'" + value + "'";
      String described = text("ConstraintDescription").map(text -> " (" + text + ")").orElse("");
      return problem("does not accept " + shown + ": it " + why + described);
    }

    private TemplateProblem problem(String complaint) {
      return node.position().problem("parameter '" + name + "' " + complaint);
    }
  }
}
