package dev.pamphlet.testing;

import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes the process of a test look like that of a function on Lambda: the SDK finds credentials,
 * those of the local database, and standard output is a log. Tests that use it run one at a time.
 */
public final class LambdaProcess implements BeforeEachCallback, AfterEachCallback {

  private static final String KEY_ID = "aws.accessKeyId";
  private static final String SECRET = "aws.secretAccessKey";

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private PrintStream terminal;

  @Override
  public void beforeEach(ExtensionContext context) {
    System.setProperty(KEY_ID, LocalDynamoDb.ACCESS_KEY);
    System.setProperty(SECRET, LocalDynamoDb.ACCESS_KEY);
    terminal = System.out;
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.setOut(terminal);
    System.clearProperty(KEY_ID);
    System.clearProperty(SECRET);
  }

  /** The lines that were logged since the test began. */
  public List<String> log() {
    return log.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
