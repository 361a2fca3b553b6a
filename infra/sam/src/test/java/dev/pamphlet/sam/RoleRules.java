package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import dev.pamphlet.template.TreeNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for roles: each has the least rights. */
final class RoleRules {

  /** Actions without resource-level permissions: IAM accepts {@code *} only. */
  private static final Set<String> WITHOUT_RESOURCES =
      Set.of("ses:GetAccount", "xray:PutTraceSegments", "xray:PutTelemetryRecords");

  /** Actions on a stream, which do not support the condition on leading keys. */
  private static final Set<String> WITHOUT_KEYS =
      Set.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  private RoleRules() {}

  /** A role has the rights that the template states, and no managed policy. */
  static Stream<Finding> rolesHaveNoManagedPolicies(TemplateTree template) {
    return Resource.ofType(template, "AWS::IAM::Role")
        .flatMap(
            role ->
                role.unless(role.property("ManagedPolicyArns").isEmpty(), "has ManagedPolicyArns"));
  }

  /** Every action is written out. */
  static Stream<Finding> actionsAreListed(TemplateTree template) {
    return statements(template)
        .flatMap(
            statement ->
                Stream.concat(
                        statement.actions().filter(action -> action.contains("*")),
                        Stream.of("NotAction", "NotResource")
                            .filter(key -> statement.node().at(key).isPresent()))
                    .map(
                        word ->
                            statement.wrong(word + " is too broad: list actions and resources")));
  }

  /** Every action names its resources. */
  static Stream<Finding> resourcesAreNamed(TemplateTree template) {
    return statements(template)
        .filter(
            statement ->
                statement.node().at("Resource").stream()
                    .flatMap(Items::texts)
                    .anyMatch("*"::equals))
        .flatMap(
            statement ->
                statement
                    .actions()
                    .filter(action -> !WITHOUT_RESOURCES.contains(action))
                    .map(action -> statement.wrong(action + " is allowed on every resource")));
  }

  /**
   * A right on a table is limited to some of its partitions. {@code ForAllValues} is true for a
   * request without keys; {@code Null} excludes that.
   */
  static Stream<Finding> rightsOnTablesAreLimitedToPartitions(TemplateTree template) {
    return statements(template)
        .flatMap(
            statement ->
                statement
                    .actions()
                    .filter(action -> action.startsWith("dynamodb:"))
                    .filter(action -> !WITHOUT_KEYS.contains(action))
                    .filter(action -> !statement.isNarrowed())
                    .map(action -> statement.wrong(action + " is allowed on every partition")));
  }

  private record Statement(Resource role, TreeNode node) {

    Stream<String> actions() {
      return node.at("Action").stream().flatMap(Items::texts);
    }

    boolean isNarrowed() {
      return node.at("Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys").isPresent()
          && node.text("Condition", "Null", "dynamodb:LeadingKeys").equals(Optional.of("false"));
    }

    Finding wrong(String words) {
      return new Finding(node.position(), role.id() + ": " + words);
    }
  }

  private static Stream<Statement> statements(TemplateTree template) {
    return Resource.ofType(template, "AWS::IAM::Role")
        .flatMap(
            role ->
                role.property("Policies").stream()
                    .flatMap(Items::of)
                    .flatMap(policy -> policy.at("PolicyDocument", "Statement").stream())
                    .flatMap(Items::of)
                    .map(node -> new Statement(role, node)));
  }
}
