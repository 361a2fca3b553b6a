package dev.pamphlet.local.template;

import java.util.List;

/**
 * An {@code AWS::IAM::Role}: what its inline policies say, in their order.
 *
 * @param arn as it would be on AWS, in the local account
 */
public record Role(String logicalId, String arn, List<Statement> statements) {

  public Role {
    statements = List.copyOf(statements);
  }

  /**
   * A statement of a policy. Patterns are IAM's: {@code *} for any run of characters, {@code ?} for
   * one.
   *
   * @param actions patterns, {@code dynamodb:GetItem}
   * @param resources ARN patterns
   * @param conditions all of which must hold
   */
  public record Statement(
      Effect effect, List<String> actions, List<String> resources, List<Condition> conditions) {

    public Statement {
      actions = List.copyOf(actions);
      resources = List.copyOf(resources);
      conditions = List.copyOf(conditions);
    }
  }

  /** What a matching statement does. */
  public enum Effect {
    ALLOW,
    DENY
  }

  /**
   * One test of a statement: the request's key against any of the values.
   *
   * @param operator {@code ForAllValues:StringLike}
   * @param key {@code dynamodb:LeadingKeys}
   */
  public record Condition(String operator, String key, List<String> values) {

    public Condition {
      values = List.copyOf(values);
    }
  }
}
