package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.local.template.Template;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The one LocalStack of all tests of this JVM, with the tables of the template. */
final class LocalStack implements AutoCloseable {

  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  private final LocalStackContainer container = new LocalStackContainer(IMAGE);
  private WrittenItems written;
  private DynamoDbClient unseen;
  private DynamoDbClient client;

  private LocalStack() {}

  /**
   * LocalStack, started when a test first asks for it and stopped after the last test.
   *
   * @throws org.opentest4j.TestAbortedException where it cannot run, with the reason
   */
  static LocalStack of(ExtensionContext context, Template template) {
    return context
        .getRoot()
        .getStore(Namespace.create(LocalStack.class))
        .getOrComputeIfAbsent(LocalStack.class, first -> started(template), LocalStack.class);
  }

  private static LocalStack started(Template template) {
    try {
      // The engine, and what Testcontainers itself needs of it, before there is anything to close.
      DockerClientFactory.instance().client();
    } catch (RuntimeException none) {
      return skipped(none);
    }
    LocalStack localStack = new LocalStack();
    try {
      localStack.start(template);
      return localStack;
    } catch (RuntimeException failed) {
      localStack.close();
      return skipped(failed);
    }
  }

  private static LocalStack skipped(RuntimeException why) {
    String reason =
        "SKIPPED: tests on LocalStack. They need a Docker engine that has or can pull %s: %s"
            .formatted(IMAGE, why.getMessage());
    System.out.println(reason);
    return Assumptions.abort(reason);
  }

  private void start(Template template) {
    container.start();
    unseen = LocalDynamoDb.clientOf(container.getEndpoint()).build();
    written = new WrittenItems(unseen);
    client =
        LocalDynamoDb.clientOf(container.getEndpoint())
            .overrideConfiguration(override -> override.addExecutionInterceptor(written))
            .build();
    Tables.create(unseen, template);
  }

  DynamoDbClient client() {
    return client;
  }

  void undo() {
    written.undo();
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
      unseen.close();
    }
    container.close();
  }
}
