package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Pause;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line finds around it.
 *
 * @param environment its variables
 * @param out takes what was asked for
 * @param err takes what goes wrong, and how far a long command has come
 * @param terminal whether a person reads along
 * @param clock of signatures; its zone is that of times without one
 * @param pause before something is tried again
 */
record Surroundings(
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Clock clock,
    Pause pause) {

  static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(),
        inUtf8(FileDescriptor.out),
        inUtf8(FileDescriptor.err),
        System.console() != null && !"dumb".equals(System.getenv("TERM")),
        Clock.systemDefaultZone(),
        Pause.SLEEP);
  }

  /** A variable that is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static PrintStream inUtf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
