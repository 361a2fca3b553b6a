package dev.pamphlet.template;

import dev.pamphlet.template.Role.Condition;
import dev.pamphlet.template.Role.ConditionKey;
import dev.pamphlet.template.Role.Effect;
import dev.pamphlet.template.Role.Operator;
import dev.pamphlet.template.Role.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an {@code AWS::IAM::Role}: its inline policies. Who may assume the role does not matter on
 * one machine. A condition that is not emulated would make a right wider or narrower than on AWS,
 * so it is refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
final class RoleReader {

  private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

  /** A resource without policy variables, which have another value in each request. */
  private static final Pattern RESOURCE =
      Pattern.compile("\\*|arn:(?:[^:$]*:){4}(?:[^$]|\\$(?!\\{))+");

  private RoleReader() {}

  static Role read(Fields fields) {
    fields.ignore("AssumeRolePolicyDocument", "Description", "MaxSessionDuration", "Tags");
    return new Role(
        fields.logicalId(),
        LocalAccount.roleArn(fields.text("RoleName").orElse(fields.logicalId())),
        fields.list("Policies", RoleReader::policy).stream().flatMap(List::stream).toList());
  }

  private static List<Statement> policy(Fields policy) {
    policy.requiredText("PolicyName");
    return policy.requiredMap(
        "PolicyDocument",
        document -> {
          document.requiredText("Version");
          document.only("Version", "2012-10-17");
          return document.list("Statement", RoleReader::statement);
        });
  }

  private static Statement statement(Fields fields) {
    fields.ignore("Sid");
    return new Statement(
        fields.requiredOneOf(Effect.class, "Effect"),
        matching(ACTION, fields, "Action"),
        matching(RESOURCE, fields, "Resource"),
        fields.map("Condition", RoleReader::conditions).orElse(List.of()));
  }

  private static List<String> matching(Pattern form, Fields fields, String key) {
    List<String> texts = fields.texts(key);
    if (texts.isEmpty()) {
      throw fields.problem("has no " + key);
    }
    for (String text : texts) {
      if (!form.matcher(text).matches()) {
        throw fields.problem(key, "is '" + text + "', which is not emulated");
      }
    }
    return texts;
  }

  private static List<Condition> conditions(Fields operators) {
    List<Condition> conditions = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      operators
          .map(operator.text(), keys -> conditions(operator, keys))
          .ifPresent(conditions::addAll);
    }
    return conditions;
  }

  private static List<Condition> conditions(Operator operator, Fields keys) {
    return keys.keys().stream()
        .map(
            name ->
                new Condition(operator, key(operator, keys, name), values(operator, keys, name)))
        .toList();
  }

  private static ConditionKey key(Operator operator, Fields keys, String name) {
    ConditionKey key =
        Stream.of(ConditionKey.values())
            .filter(each -> each.text().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> keys.problem(name, "is not emulated"));
    if (key == ConditionKey.LEADING_KEYS
        && (operator == Operator.STRING_EQUALS || operator == Operator.STRING_LIKE)) {
      throw keys.problem(name, "may have many values: ForAllValues has to say how");
    }
    return key;
  }

  private static List<String> values(Operator operator, Fields keys, String name) {
    if (operator == Operator.NULL) {
      return List.of(Boolean.toString(keys.flag(name, false)));
    }
    List<String> values = keys.texts(name);
    if (values.stream().anyMatch(value -> value.contains("${"))) {
      throw keys.problem(name, "has a policy variable, which is not emulated");
    }
    return values;
  }
}
