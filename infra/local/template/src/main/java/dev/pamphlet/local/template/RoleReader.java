package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Role.Condition;
import dev.pamphlet.local.template.Role.Effect;
import dev.pamphlet.local.template.Role.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an {@code AWS::IAM::Role}: the inline policies; who may take the role does not matter on
 * one machine.
 */
final class RoleReader {

  private RoleReader() {}

  static Role read(String logicalId, Fields fields, NotEmulated notEmulated) {
    String name = fields.text("RoleName").orElse(logicalId);
    List<Statement> statements =
        fields.list("Policies").stream().flatMap(RoleReader::policy).toList();
    fields.leaveOut("ManagedPolicyArns", "managed policies", logicalId, notEmulated);
    fields.leaveOut("PermissionsBoundary", "permissions boundary", logicalId, notEmulated);
    fields.without("AssumeRolePolicyDocument", "Description", "MaxSessionDuration", "Tags");
    fields.end();
    return new Role(logicalId, LocalAccount.roleArn(name), statements);
  }

  private static Stream<Statement> policy(Fields policy) {
    policy.requiredText("PolicyName");
    Fields document = policy.requiredFields("PolicyDocument");
    policy.end();
    if (!document.text("Version").equals(Optional.of("2012-10-17"))) {
      throw document.problem("is of another Version than 2012-10-17");
    }
    List<Statement> statements =
        document.list("Statement").stream().map(RoleReader::statement).toList();
    document.end();
    return statements.stream();
  }

  private static Statement statement(Fields fields) {
    Statement statement =
        new Statement(
            fields.oneOf(Effect.class, "Effect").orElseThrow(() -> fields.problem("has no Effect")),
            required(fields, "Action"),
            required(fields, "Resource"),
            fields.fields("Condition").map(RoleReader::conditions).orElse(List.of()));
    fields.without("Sid").end();
    return statement;
  }

  private static List<String> required(Fields fields, String key) {
    List<String> texts = fields.texts(key);
    if (texts.isEmpty()) {
      throw fields.problem("has no " + key);
    }
    return texts;
  }

  private static List<Condition> conditions(Fields operators) {
    return operators.keys().stream()
        .flatMap(
            operator -> {
              Fields keys = operators.requiredFields(operator);
              return keys.keys().stream().map(key -> new Condition(operator, key, keys.texts(key)));
            })
        .toList();
  }
}
