package dev.pamphlet.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TiedToParentTest {

  @TempDir Path folder;

  @Test
  void aChildEndsWhenItsParentIsKilled() throws Exception {
    Process parent = jvm(Parent.class, Map.of()).start();
    ProcessHandle child = ProcessHandle.of(Long.parseLong(firstLine(parent))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    parent.destroyForcibly();

    child.onExit().get(30, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aChildHasNoVariablesButItsOwn() throws Exception {
    Process child = jvm(Variables.class, Map.of("GIVEN", "1")).start();

    assertThat(firstLine(child)).startsWith("{").contains("GIVEN=1").doesNotContain("PATH=");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aChildIgnoresTheInterruptOfTheTerminal() throws Exception {
    Process child = jvm(Ticks.class, Map.of()).start();
    try (BufferedReader ticks = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(ticks.readLine()).isEqualTo("tick");

      Process interrupt =
          new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).inheritIO().start();
      assertThat(interrupt.waitFor()).isZero();

      // More than a process that is about to end would print.
      assertThat(ticks.lines().limit(100)).hasSize(100);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private ChildJvm jvm(Class<?> main, Map<String, String> environment) throws URISyntaxException {
    Path testClasses = Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    return new ChildJvm(
        folder, environment, options, List.of(testClasses), main.getName(), List.of());
  }

  private static String firstLine(Process process) throws IOException {
    // Closing the reader would close the pipe under a child that still writes.
    return new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
  }

  /** Prints a hundred times a second that it is alive. */
  public static final class Ticks {

    public static void main(String[] arguments) throws InterruptedException {
      while (true) {
        System.out.println("tick");
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
  }

  /** Starts a child that never ends by itself, prints its process id, and never ends either. */
  public static final class Parent {

    public static void main(String[] arguments) throws Exception {
      Path here = Path.of("").toAbsolutePath();
      Path testClasses =
          Path.of(Parent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Process child =
          new ChildJvm(
                  here,
                  Map.of(),
                  List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                  List.of(testClasses),
                  Endless.class.getName(),
                  List.of())
              .start();
      System.out.println(child.pid());
      Endless.main(arguments);
    }
  }

  /** Waits for ever, even in a shutdown hook. */
  public static final class Endless {

    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(Endless::waitForEver));
      waitForEver();
    }

    private static void waitForEver() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** Prints its environment. */
  public static final class Variables {

    public static void main(String[] arguments) {
      System.out.println(System.getenv());
    }
  }
}
