package dev.pamphlet.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a person reads along: colours where there is one, plain lines where there is not. */
final class Terminal {

  /** Wide enough for what things are usually called; a longer name moves its own lines only. */
  private static final int SOURCE_WIDTH = 20;

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";

  private final PrintStream out;
  private final boolean colours;

  Terminal(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /**
   * This process's standard output, in UTF-8. Coloured unless it goes somewhere else than to a
   * terminal, or <a href="https://no-color.org">NO_COLOR</a> is set.
   */
  static Terminal ofThisProcess() {
    boolean plain =
        System.console() == null
            || !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(System.getenv("TERM"));
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new Terminal(out, !plain);
  }

  void line(String text) {
    out.println(text);
  }

  /** Prints a line of one of the system's parts, under its name. */
  void line(String source, String text) {
    String column = source + " ".repeat(Math.max(0, SOURCE_WIDTH - source.length()));
    line(dim(column + " │ ") + text);
  }

  String bold(String text) {
    return styled(BOLD, text);
  }

  String dim(String text) {
    return styled(DIM, text);
  }

  String red(String text) {
    return styled(RED, text);
  }

  private String styled(String style, String text) {
    return colours ? "\u001b[%sm%s\u001b[0m".formatted(style, text) : text;
  }
}
