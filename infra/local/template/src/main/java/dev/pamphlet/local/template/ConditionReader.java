package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Role.Comparison;
import dev.pamphlet.local.template.Role.Condition;
import dev.pamphlet.local.template.Role.ConditionKey;
import dev.pamphlet.local.template.Role.Quantifier;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the conditions of a statement. One that nobody here can judge would make a right wider or
 * narrower than on AWS, so it is refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
final class ConditionReader {

  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?:(?<quantifier>ForAllValues|ForAnyValue):)?(?<comparison>StringEquals|StringLike)"
              + "(?<ifExists>IfExists)?|Null");

  private static final Map<String, Comparison> COMPARISONS =
      Map.of("StringEquals", Comparison.STRING_EQUALS, "StringLike", Comparison.STRING_LIKE);
  private static final Map<String, Quantifier> QUANTIFIERS =
      Map.of("ForAllValues", Quantifier.FOR_ALL_VALUES, "ForAnyValue", Quantifier.FOR_ANY_VALUE);

  private ConditionReader() {}

  static List<Condition> read(Fields operators) {
    return operators.keys().stream().flatMap(operator -> read(operators, operator)).toList();
  }

  private static Stream<Condition> read(Fields operators, String operator) {
    Matcher parts = OPERATOR.matcher(operator);
    if (!parts.matches()) {
      throw operators.problem(operator, "is not emulated");
    }
    Fields keys = operators.requiredFields(operator);
    return keys.keys().stream()
        .map(
            key ->
                parts.group("comparison") == null
                    ? presence(keys, key)
                    : comparison(parts, keys, key));
  }

  private static Condition presence(Fields keys, String key) {
    return new Condition(
        Quantifier.ONLY,
        Comparison.NULL,
        false,
        conditionKey(keys, key),
        List.of(Boolean.toString(keys.flag(key))));
  }

  private static Condition comparison(Matcher operator, Fields keys, String name) {
    ConditionKey key = conditionKey(keys, name);
    String quantifier = operator.group("quantifier");
    if (key.isMultivalued() && quantifier == null) {
      throw keys.problem(name, "may have many values: ForAllValues or ForAnyValue has to say how");
    }
    List<String> values = keys.texts(name);
    if (values.stream().anyMatch(value -> value.contains("${"))) {
      throw keys.problem(name, "has a policy variable, which is not emulated");
    }
    return new Condition(
        quantifier == null ? Quantifier.ONLY : QUANTIFIERS.get(quantifier),
        COMPARISONS.get(operator.group("comparison")),
        operator.group("ifExists") != null,
        key,
        values);
  }

  private static ConditionKey conditionKey(Fields keys, String name) {
    return Stream.of(ConditionKey.values())
        .filter(key -> key.text().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> keys.problem(name, "is not emulated"));
  }
}
