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
   * @param actions patterns, {@code dynamodb:GetItem}, whose case does not matter
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
   * One test of a statement: how the request's values of a key compare with the statement's.
   *
   * @param ifExists whether it holds where the request has no such key
   * @param values {@code true} or {@code false} for {@link Comparison#NULL}; patterns or texts
   *     otherwise, any of which may match
   */
  public record Condition(
      Quantifier quantifier,
      Comparison comparison,
      boolean ifExists,
      ConditionKey key,
      List<String> values) {

    public Condition {
      values = List.copyOf(values);
    }
  }

  /** Of how many of the request's values a comparison has to be true. */
  public enum Quantifier {
    /** There is only one. */
    ONLY,
    /** Each of them, which is true where there is none. */
    FOR_ALL_VALUES,
    /** At least one. */
    FOR_ANY_VALUE
  }

  /** How a value compares. */
  public enum Comparison {
    STRING_EQUALS,
    STRING_LIKE,
    /** Not of a value: whether the request lacks the key. */
    NULL
  }

  /**
   * What a condition can ask of a request, of all that the <a
   * href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Service
   * Authorization Reference</a> lists for DynamoDB and for SES.
   */
  public enum ConditionKey {
    LEADING_KEYS("dynamodb:LeadingKeys", true),
    ATTRIBUTES("dynamodb:Attributes", true),
    SELECT("dynamodb:Select", false),
    RETURN_VALUES("dynamodb:ReturnValues", false),
    FROM_ADDRESS("ses:FromAddress", false);

    private final String text;
    private final boolean multivalued;

    ConditionKey(String text, boolean multivalued) {
      this.text = text;
      this.multivalued = multivalued;
    }

    /** Its name in a policy, where its case does not matter. */
    public String text() {
      return text;
    }

    boolean isMultivalued() {
      return multivalued;
    }
  }
}
