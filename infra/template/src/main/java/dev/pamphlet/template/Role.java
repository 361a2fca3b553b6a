package dev.pamphlet.template;

import java.util.List;

/**
 * An {@code AWS::IAM::Role}: the statements of its inline policies, in their order.
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
   * @param actions patterns, {@code dynamodb:GetItem}, in any case
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

  /** The effect of a matching statement. */
  public enum Effect {
    ALLOW,
    DENY
  }

  /**
   * A condition of a statement: how the request's values of a key compare with the statement's.
   *
   * @param values {@code true} or {@code false} for {@link Operator#NULL}; patterns or texts
   *     otherwise, any of which may match
   */
  public record Condition(Operator operator, ConditionKey key, List<String> values) {

    public Condition {
      values = List.copyOf(values);
    }
  }

  /** The operator of a condition. */
  public enum Operator {
    STRING_EQUALS("StringEquals"),
    STRING_LIKE("StringLike"),
    /** Of each of the request's values, which is true where there is none. */
    ALL_EQUAL("ForAllValues:StringEquals"),
    /** Of each of the request's values, which is true where there is none. */
    ALL_LIKE("ForAllValues:StringLike"),
    /** Whether the request lacks the key. */
    NULL("Null");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    /** Its name in a policy. */
    String text() {
      return text;
    }
  }

  /**
   * The emulated keys of conditions, out of all that AWS's <a
   * href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html">Service
   * Authorization Reference</a> lists.
   */
  public enum ConditionKey {
    /** The partition keys in a request: several in a batch, none if the request names none. */
    LEADING_KEYS("dynamodb:LeadingKeys"),
    /** The sender of a mail. */
    FROM_ADDRESS("ses:FromAddress");

    private final String text;

    ConditionKey(String text) {
      this.text = text;
    }

    /** Its name in a policy, in any case. */
    public String text() {
      return text;
    }
  }
}
