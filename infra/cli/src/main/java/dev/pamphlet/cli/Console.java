package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/**
 * Where a command prints: results on the standard output, everything about them on the standard
 * error. With {@code --json} the standard output has one JSON document and nothing else is said.
 */
final class Console {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final boolean colours;
  private final boolean json;
  private boolean progressing;

  Console(Surroundings surroundings, boolean plain, boolean json) {
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.terminal = surroundings.terminal() && !json;
    this.colours = terminal && !plain;
    this.json = json;
  }

  /** Prints a result. */
  void line(String text) {
    endProgress();
    if (!json) {
      out.println(text);
    }
  }

  /** Prints text as it is, byte by byte, and nothing after it. */
  void text(String text) {
    endProgress();
    out.print(text);
    out.flush();
  }

  /** Prints something about a result. */
  void note(String text) {
    endProgress();
    if (!json) {
      err.println(text);
    }
  }

  /** Says, to a person who watches, what is being done. The next line takes its place. */
  void progress(String text) {
    if (terminal) {
      err.print(CLEAR_LINE + dim(text));
      err.flush();
      progressing = true;
    }
  }

  /** Prints what a program reads. */
  void document(JsonNode document) {
    if (json) {
      out.println(document.toPrettyString());
    }
  }

  boolean json() {
    return json;
  }

  private void endProgress() {
    if (progressing) {
      err.print(CLEAR_LINE);
      err.flush();
      progressing = false;
    }
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

  String green(String text) {
    return styled(GREEN, text);
  }

  String yellow(String text) {
    return styled(YELLOW, text);
  }

  String cyan(String text) {
    return styled(CYAN, text);
  }

  private String styled(String style, String text) {
    return colours ? "\u001b[%sm%s\u001b[0m".formatted(style, text) : text;
  }

  /** Text that others wrote, without what would move the cursor or change colours. */
  static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
