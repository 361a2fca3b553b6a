package dev.pamphlet.platform;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Captures what functions log during a test. A function takes standard output when it is
 * constructed.
 */
public final class Lines implements BeforeEachCallback, AfterEachCallback {

  private final PrintStream terminal = System.out;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Override
  public void beforeEach(ExtensionContext context) {
    System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.setOut(terminal);
  }

  public List<String> all() {
    return logged.toString(StandardCharsets.UTF_8).lines().toList();
  }

  public String last() {
    return all().get(all().size() - 1);
  }
}
