package dev.pamphlet.local;

import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Role;
import dev.pamphlet.template.Role.Condition;
import dev.pamphlet.template.Role.ConditionKey;
import dev.pamphlet.template.Role.Operator;
import dev.pamphlet.template.Role.Statement;
import dev.pamphlet.template.Template;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One action of a function on one resource and one class of keys, as its role has it in the
 * template.
 *
 * @param keys a leading key, or how it begins and a star; just a star where any will do
 */
record Grant(String function, String role, String action, String resource, String keys) {

  /** What Lambda does in a function's name; the start of the local run tries it. */
  private static final Set<String> OF_STREAMS =
      Set.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  /** What functions ask for themselves. The grants of queues are Lambda's for the most part. */
  private static final List<String> SERVICES = List.of("dynamodb:", "s3:", "ses:");

  /** Every grant of tables, buckets and mail in the template. */
  static Stream<Grant> all(Template template) {
    return template.functions().stream().flatMap(function -> of(function, template));
  }

  /** Whether it allows this. As simple as the template's patterns are. */
  boolean covers(Attempt attempt) {
    return action.equals(attempt.action())
        && resource.equals(attempt.resource())
        && (keys.endsWith("*")
            ? attempt.key().startsWith(keys.substring(0, keys.length() - 1))
            : attempt.key().equals(keys));
  }

  /** A regular expression for the resources that it is of: the one, or all that begin like it. */
  String resources() {
    return resource.endsWith("*")
        ? Pattern.quote(resource.substring(0, resource.length() - 1)) + "\\S+"
        : Pattern.quote(resource);
  }

  /** The same template, but for this grant. */
  Template takenFrom(Template template) {
    List<Role> roles = template.roles().stream().map(this::takenFrom).toList();
    return new Template(
        template.api(),
        template.functions(),
        template.tables(),
        template.queues(),
        template.buckets(),
        template.rules(),
        roles,
        template.mail(),
        template.notEmulated());
  }

  private Role takenFrom(Role other) {
    return other.logicalId().equals(role)
        ? new Role(role, other.arn(), other.statements().stream().flatMap(this::takenFrom).toList())
        : other;
  }

  /** What is left are the other actions, this one on other resources, and there on other keys. */
  private Stream<Statement> takenFrom(Statement statement) {
    return Stream.of(
            new Statement(
                statement.effect(),
                without(statement.actions(), action),
                statement.resources(),
                statement.conditions()),
            new Statement(
                statement.effect(),
                only(statement.actions(), action),
                without(statement.resources(), resource),
                statement.conditions()),
            new Statement(
                statement.effect(),
                only(statement.actions(), action),
                only(statement.resources(), resource),
                statement.conditions().stream().map(this::takenFrom).toList()))
        .filter(
            left ->
                !left.actions().isEmpty()
                    && !left.resources().isEmpty()
                    && left.conditions().stream().noneMatch(each -> each.values().isEmpty()))
        .filter(left -> !isWhole(left));
  }

  /** Whether a statement is this grant and nothing else: one that is limited to no keys. */
  private boolean isWhole(Statement statement) {
    return statement.actions().equals(List.of(action))
        && statement.resources().equals(List.of(resource))
        && statement.conditions().stream().noneMatch(Grant::isLeadingKeys);
  }

  private Condition takenFrom(Condition condition) {
    return isLeadingKeys(condition)
        ? new Condition(condition.operator(), condition.key(), without(condition.values(), keys))
        : condition;
  }

  private static Stream<Grant> of(LambdaFunction function, Template template) {
    return template.role(function.role()).statements().stream()
        .flatMap(
            statement ->
                statement.actions().stream()
                    .filter(action -> SERVICES.stream().anyMatch(action::startsWith))
                    .filter(action -> !OF_STREAMS.contains(action))
                    .flatMap(action -> of(function, action, statement)));
  }

  private static Stream<Grant> of(LambdaFunction function, String action, Statement statement) {
    List<String> keys =
        statement.conditions().stream()
            .filter(Grant::isLeadingKeys)
            .flatMap(condition -> condition.values().stream())
            .toList();
    return statement.resources().stream()
        .flatMap(
            resource ->
                (keys.isEmpty() ? Stream.of("*") : keys.stream())
                    .map(
                        key ->
                            new Grant(
                                function.logicalId(), function.role(), action, resource, key)));
  }

  private static boolean isLeadingKeys(Condition condition) {
    return condition.key() == ConditionKey.LEADING_KEYS && condition.operator() != Operator.NULL;
  }

  private static List<String> only(List<String> all, String one) {
    return all.stream().filter(one::equals).toList();
  }

  private static List<String> without(List<String> all, String one) {
    return all.stream().filter(each -> !each.equals(one)).toList();
  }

  @Override
  public String toString() {
    return "%s to %s on %s for %s".formatted(function, action, resource, keys);
  }
}
