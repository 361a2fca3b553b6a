package dev.pamphlet.testing;

import dev.pamphlet.template.Template;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The template's tables in LocalStack, started by Testcontainers in one container for all tests.
 * Each test restores the items of the tables. Without a Docker engine or the image the tests are
 * skipped, with the reason.
 */
public final class LocalStackTables implements BeforeAllCallback, AfterEachCallback {

  private final Template template;
  private LocalStack localStack;

  private LocalStackTables(Template template) {
    this.template = template;
  }

  /** The tables of {@code template.yaml}, for a static field with {@code @RegisterExtension}. */
  public static LocalStackTables fromTemplate() {
    return new LocalStackTables(Template.read(Project.root().resolve("template.yaml"), Map.of()));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    localStack = LocalStack.of(context, template);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    localStack.undo();
  }

  /** The name of the table with a logical id. */
  public String name(String logicalId) {
    return template.table(logicalId).name();
  }

  /** A client of LocalStack. It is closed after the last test, not by the test. */
  public DynamoDbClient client() {
    return localStack.client();
  }
}
