package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The LocalStack that all tests of this JVM share. */
public final class LocalStack implements AutoCloseable {

  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  private static final String RYUK = "testcontainers/ryuk";
  private static final long SECONDS_TO_ANSWER = 20;

  /** Streams must exist at once: they miss what is written before. */
  private final LocalStackContainer container =
      new LocalStackContainer(IMAGE).withEnv("KINESIS_LATENCY", "0");

  private WrittenItems written;
  private DynamoDbClient unseen;
  private DynamoDbClient client;

  private LocalStack() {}

  /**
   * An empty LocalStack, started for the first test that needs it and stopped after the last test.
   *
   * @throws org.opentest4j.TestAbortedException if it cannot run, with the reason
   */
  public static LocalStack of(ExtensionContext context) {
    return of(context, Template.of(List.of()));
  }

  /**
   * The same with the tables of a template.
   *
   * @throws org.opentest4j.TestAbortedException if it cannot run, with the reason
   */
  static LocalStack of(ExtensionContext context, Template template) {
    return context
        .getRoot()
        .getStore(Namespace.create(LocalStack.class))
        .getOrComputeIfAbsent(LocalStack.class, first -> started(template), LocalStack.class);
  }

  private static LocalStack started(Template template) {
    if (!isHere(IMAGE.getUnversionedPart())) {
      return skipped("run 'docker pull %s' first".formatted(IMAGE));
    }
    if (!"true".equals(System.getenv("TESTCONTAINERS_RYUK_DISABLED")) && !isHere(RYUK)) {
      return skipped("Testcontainers also needs %s: pull that image too".formatted(RYUK));
    }
    try {
      // Fails before anything is started if the engine, or something that Testcontainers needs, is
      // missing.
      DockerClientFactory.instance().client();
    } catch (RuntimeException none) {
      return skipped(none.getMessage());
    }
    LocalStack localStack = new LocalStack();
    try {
      localStack.start(template);
      return localStack;
    } catch (RuntimeException failed) {
      localStack.close();
      return skipped(failed.getMessage());
    }
  }

  /**
   * Whether the engine has an image. Docker's command line answers at once; a test should not pull
   * images.
   */
  private static boolean isHere(String repository) {
    try {
      Process listing =
          new ProcessBuilder("docker", "images", "--quiet", repository)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!listing.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
        listing.destroyForcibly();
        return false;
      }
      return listing.getInputStream().read() >= 0;
    } catch (IOException noDocker) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static LocalStack skipped(String why) {
    String reason =
        "SKIPPED: tests on LocalStack. They need a Docker engine that has %s: %s"
            .formatted(IMAGE, why);
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

  /** Where it answers for every service. */
  public URI endpoint() {
    return container.getEndpoint();
  }

  DynamoDbClient client() {
    return client;
  }

  void undo() {
    written.undo();
  }

  /** Stops it. */
  @Override
  public void close() {
    if (client != null) {
      client.close();
      unseen.close();
    }
    container.close();
  }
}
