package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The template's tables in DynamoDB Local, empty before each test. Tests that use them run one at a
 * time.
 *
 * <pre>{@code
 * @RegisterExtension
 * final LocalTables tables = LocalTables.fromTemplate();
 * }</pre>
 */
public final class LocalTables implements BeforeEachCallback {

  /** A port without a listener: it is reserved, and only root could open it. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final Template template;
  private TestDatabase database;

  private LocalTables(Template template) {
    this.template = template;
  }

  /** The tables of {@code template.yaml} at the root of the repository. */
  public static LocalTables fromTemplate() {
    return new LocalTables(ProjectTemplate.READ);
  }

  /** The tables of any template, with the defaults of its parameters. */
  public static LocalTables fromTemplate(Path file) {
    return new LocalTables(read(file));
  }

  private static Template read(Path file) {
    return Template.read(file, LocalAccount.parameters(file));
  }

  /** Read once, by the first test that needs it. */
  private static final class ProjectTemplate {
    static final Template READ = read(Project.root().resolve("template.yaml"));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    database = TestDatabase.of(context);
    database.renew(template);
  }

  /** Empties the tables again, for a test that repeats something many times. */
  public void empty() {
    database.renew(template);
  }

  /** All items, by the names of their tables, for tests that begin with the same ones. */
  public Map<String, List<Map<String, AttributeValue>>> contents() {
    return database.contents();
  }

  /** Puts items into their tables, and forgets the calls. */
  public void put(Map<String, List<Map<String, AttributeValue>>> contents) {
    database.put(contents);
    reset();
  }

  /** The name of the table with a logical id. */
  public String name(String logicalId) {
    return template.table(logicalId).name();
  }

  /** A client whose calls are recorded. It is closed after the last test, not by the test. */
  public DynamoDbClient client() {
    return database.client();
  }

  /**
   * A client of a DynamoDB that does not answer; it does not retry. The test may close it or not.
   */
  public DynamoDbClient stopped() {
    return LocalDynamoDb.clientOf(NOWHERE)
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  /**
   * The capacity that calls of {@link #client} consumed since the test began or {@link #reset} was
   * called. A write whose condition fails consumes write units on AWS too, but DynamoDB does not
   * report them, so they are not included.
   */
  public Capacity consumed() {
    return database.calls().consumed();
  }

  /**
   * The names of the operations of {@link #client} in order, over the same time: {@code GetItem}. A
   * retry is not listed again.
   */
  public List<String> calls() {
    return database.calls().operations();
  }

  /** Forgets all calls so far, so that those that prepared the test do not count. */
  public void reset() {
    database.calls().reset();
  }

  /**
   * The environment of a function: the variables of the template, and those that direct the AWS SDK
   * to this database.
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
}
