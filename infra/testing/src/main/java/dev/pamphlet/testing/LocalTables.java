package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.template.LambdaFunction;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The tables of the template in DynamoDB Local, empty before each test. Tests that use them run one
 * after the other.
 *
 * <pre>{@code
 * @RegisterExtension
 * final LocalTables tables = LocalTables.fromTemplate();
 * }</pre>
 */
public final class LocalTables implements BeforeEachCallback {

  /** Reserved, and out of reach for whoever is not root: nobody listens there. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final Template template;
  private TestDatabase database;

  private LocalTables(Template template) {
    this.template = template;
  }

  /** The tables of {@code template.yaml} at the root of the repository. */
  public static LocalTables fromTemplate() {
    return fromTemplate(Project.root().resolve("template.yaml"));
  }

  /** The tables of any template, its parameters at their defaults. */
  public static LocalTables fromTemplate(Path file) {
    return new LocalTables(Template.read(file, Map.of()));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    database = TestDatabase.of(context);
    database.renew(template);
  }

  /** What a table of that logical id is called. */
  public String name(String logicalId) {
    return template.table(logicalId).name();
  }

  /** A client whose calls count. Closed after the last test, not by the test. */
  public DynamoDbClient client() {
    return database.client();
  }

  /**
   * A client of a DynamoDB that does not answer, and that does not try again. Closed by the test,
   * if at all.
   */
  public DynamoDbClient stopped() {
    return LocalDynamoDb.clientOf(NOWHERE)
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  /**
   * What the calls of {@link #client} cost since the test began or {@link #reset} was called. A
   * write that its condition refuses costs on AWS what it would have written, but DynamoDB does not
   * report it, so it is not in here.
   */
  public Capacity consumed() {
    return database.calls().consumed();
  }

  /**
   * The operations of {@link #client} in their order, {@code GetItem}, over the same time; retries
   * count once.
   */
  public List<String> calls() {
    return database.calls().operations();
  }

  /** Forgets the calls so far, which is where the seeding of a test ends. */
  public void reset() {
    database.calls().reset();
  }

  /**
   * The variables a function finds: those the template gives it, and those that lead the AWS SDK
   * here.
   *
   * @param function its logical id
   */
  public Map<String, String> environment(String function) {
    Map<String, String> variables = new HashMap<>(template.function(function).environment());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString());
    variables.put("AWS_REGION", LocalAccount.REGION);
    variables.put("AWS_ACCESS_KEY_ID", LocalDynamoDb.ACCESS_KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", LocalDynamoDb.ACCESS_KEY);
    return variables;
  }

  /**
   * The variables of all functions together, for what serves several.
   *
   * @throws IllegalStateException when two functions have different values of one
   */
  public Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>();
    for (LambdaFunction function : template.functions()) {
      environment(function.logicalId())
          .forEach(
              (name, value) -> {
                String other = variables.putIfAbsent(name, value);
                if (other != null && !other.equals(value)) {
                  throw new IllegalStateException(name + " differs between functions");
                }
              });
    }
    return variables;
  }
}
