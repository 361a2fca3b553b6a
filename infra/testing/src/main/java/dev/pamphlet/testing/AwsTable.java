package dev.pamphlet.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A table on AWS that its owner made for tests and will delete. A system property names it, {@code
 * -Dtable=}; account and region come from the default chains. Each test restores its items.
 */
public final class AwsTable implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private final String property;
  private DynamoDbClient unseen;
  private DynamoDbClient client;
  private WrittenItems written;

  /** For a static field with {@code @RegisterExtension}. */
  public AwsTable() {
    this("table");
  }

  /**
   * Another table, for stores that write to several, with the client of the first.
   *
   * @param property the system property that names it
   */
  public AwsTable(String property) {
    this.property = property;
  }

  /**
   * @throws IllegalStateException if the table, the region, the credentials or their rights are
   *     missing
   */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (client != null) {
      return;
    }
    requireName();
    requireAccount();
    unseen = builder().build();
    requireTable();
    written = new WrittenItems(unseen);
    client = builder().overrideConfiguration(o -> o.addExecutionInterceptor(written)).build();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    written.undo();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    boolean nested = context.getTestClass().map(Class::isMemberClass).orElse(false);
    if (client != null && !nested) {
      client.close();
      unseen.close();
    }
  }

  /** The table's name. */
  public String name() {
    return System.getProperty(property, "");
  }

  /** A client of the table. It is closed after the last test, not by the test. */
  public DynamoDbClient client() {
    return client;
  }

  private void requireName() {
    if (name().isBlank()) {
      throw new IllegalStateException(
          "Name a table of your account that is for tests: -D" + property + "=…");
    }
  }

  private static void requireAccount() {
    try (DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build()) {
      credentials.resolveCredentials();
      new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException missing) {
      throw new IllegalStateException(
          "Tests on AWS need credentials and a region, such as in AWS_PROFILE and AWS_REGION; "
              + "no tables were touched.",
          missing);
    }
  }

  private void requireTable() {
    TableStatus status;
    try {
      status = unseen.describeTable(table -> table.tableName(name())).table().tableStatus();
    } catch (DynamoDbException | SdkClientException refused) {
      throw new IllegalStateException(
          "The table " + name() + " cannot be used: " + refused.getMessage(), refused);
    }
    if (status != TableStatus.ACTIVE) {
      throw new IllegalStateException("The table " + name() + " is " + status + ".");
    }
  }

  private static DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
