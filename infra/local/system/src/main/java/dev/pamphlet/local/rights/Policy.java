package dev.pamphlet.local.rights;

import dev.pamphlet.template.Role;
import dev.pamphlet.template.Role.Condition;
import dev.pamphlet.template.Role.Effect;
import dev.pamphlet.template.Role.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The policy of a role. Everything is denied unless a statement allows it and none denies it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Single-valued
 *     and multivalued context keys</a>
 */
final class Policy {

  private final List<Rule> rules;

  /** The decision about an access. */
  enum Verdict {
    ALLOWED,
    NOT_ALLOWED,
    DENIED
  }

  private record Rule(Effect effect, Predicate<Access> covers) {}

  Policy(Role role) {
    rules =
        role.statements().stream()
            .map(statement -> new Rule(statement.effect(), covers(statement)))
            .toList();
  }

  Verdict judge(Access access) {
    Verdict verdict = Verdict.NOT_ALLOWED;
    for (Rule rule : rules) {
      if (rule.covers().test(access)) {
        if (rule.effect() == Effect.DENY) {
          return Verdict.DENIED;
        }
        verdict = Verdict.ALLOWED;
      }
    }
    return verdict;
  }

  private static Predicate<Access> covers(Statement statement) {
    Predicate<String> action = anyOf(statement.actions(), Pattern.CASE_INSENSITIVE);
    Predicate<String> resource = anyOf(statement.resources(), 0);
    Predicate<Access> conditions =
        statement.conditions().stream().map(Policy::holds).reduce(access -> true, Predicate::and);
    return access ->
        action.test(access.action()) && resource.test(access.resource()) && conditions.test(access);
  }

  private static Predicate<Access> holds(Condition condition) {
    Predicate<String> equal = condition.values()::contains;
    Predicate<String> like = anyOf(condition.values(), 0);
    return access -> {
      List<String> values = access.context().getOrDefault(condition.key(), List.of());
      return switch (condition.operator()) {
        case STRING_EQUALS -> values.stream().anyMatch(equal);
        case STRING_LIKE -> values.stream().anyMatch(like);
        case ALL_EQUAL -> values.stream().allMatch(equal);
        case ALL_LIKE -> values.stream().allMatch(like);
        case NULL -> equal.test(Boolean.toString(values.isEmpty()));
      };
    };
  }

  /** Whether a text matches one of the patterns: {@code *} any characters, {@code ?} one. */
  private static Predicate<String> anyOf(List<String> patterns, int flags) {
    return patterns.stream()
        .map(pattern -> Pattern.compile(regex(pattern), flags | Pattern.DOTALL))
        .map(Pattern::asMatchPredicate)
        .reduce(text -> false, Predicate::or);
  }

  private static String regex(String pattern) {
    return pattern
        .chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                })
        .reduce("", String::concat);
  }
}
