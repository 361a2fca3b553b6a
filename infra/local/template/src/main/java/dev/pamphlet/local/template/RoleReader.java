package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Role.Effect;
import dev.pamphlet.local.template.Role.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an {@code AWS::IAM::Role}: the inline policies; who may take the role does not matter on
 * one machine.
 */
final class RoleReader {

  private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

  /** Whatever has no policy variable in it, which would be another text in each request. */
  private static final Pattern RESOURCE =
      Pattern.compile("\\*|arn:(?:[^:$]*:){4}(?:[^$]|\\$(?!\\{))+");

  private RoleReader() {}

  static Role read(String logicalId, Fields fields) {
    String name = fields.text("RoleName").orElse(logicalId);
    List<Statement> statements =
        fields.list("Policies").stream().flatMap(RoleReader::policy).toList();
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
            matching(ACTION, fields, "Action"),
            matching(RESOURCE, fields, "Resource"),
            fields.fields("Condition").map(ConditionReader::read).orElse(List.of()));
    fields.without("Sid").end();
    return statement;
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
}
