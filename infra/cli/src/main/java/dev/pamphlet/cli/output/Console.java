package dev.pamphlet.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The output of a tool: results go to standard output, everything about them to standard error.
 * Colours and progress are for terminals only. In JSON mode the standard output is one document,
 * and nothing else is printed.
 */
public final class Console {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String CLEAR_LINE = "\r\u001b[K";

  private static final char REPLACEMENT = '\uFFFD';

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final boolean colours;
  private final boolean json;
  private boolean progressing;

  private Console(
      PrintStream out, PrintStream err, boolean terminal, boolean colours, boolean json) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.colours = colours;
    this.json = json;
  }

  /**
   * A console that prints text.
   *
   * @param terminal whether the output is a terminal, which shows progress
   * @param colours whether to style text with ANSI escape sequences
   */
  public static Console text(PrintStream out, PrintStream err, boolean terminal, boolean colours) {
    return new Console(out, err, terminal, colours, false);
  }

  /** A console that prints one JSON document for a program. */
  public static Console json(PrintStream out, PrintStream err) {
    return new Console(out, err, false, false, true);
  }

  /** Whether this process writes to a terminal that understands escape sequences. */
  public static boolean isTerminal() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }

  /** This process's standard output, in UTF-8 whatever the locale is. */
  public static PrintStream standardOutput() {
    return inUtf8(FileDescriptor.out);
  }

  /** This process's standard error, in UTF-8 whatever the locale is. */
  public static PrintStream standardError() {
    return inUtf8(FileDescriptor.err);
  }

  private static PrintStream inUtf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Prints a line of a result. */
  public void line(String text) {
    endProgress();
    if (!json) {
      out.println(text);
    }
  }

  /** Prints text exactly as it is, without a line end after it. */
  public void text(String text) {
    endProgress();
    out.print(text);
    out.flush();
  }

  /** Prints a line about a result: a finding, a failure, a piece of advice. */
  public void note(String text) {
    endProgress();
    if (!json) {
      err.println(text);
    }
  }

  /** Shows a person what is being done. The next line replaces it. */
  public void progress(String text) {
    if (terminal) {
      err.print(CLEAR_LINE + dim(text));
      err.flush();
      progressing = true;
    }
  }

  /** Prints the document of a console in JSON mode; others print nothing. */
  public void document(JsonNode document) {
    if (json) {
      out.println(document.toPrettyString());
    }
  }

  /** Whether this console prints a JSON document. */
  public boolean isJson() {
    return json;
  }

  private void endProgress() {
    if (progressing) {
      err.print(CLEAR_LINE);
      err.flush();
      progressing = false;
    }
  }

  public String bold(String text) {
    return styled(BOLD, text);
  }

  public String dim(String text) {
    return styled(DIM, text);
  }

  public String red(String text) {
    return styled(RED, text);
  }

  public String green(String text) {
    return styled(GREEN, text);
  }

  public String yellow(String text) {
    return styled(YELLOW, text);
  }

  public String cyan(String text) {
    return styled(CYAN, text);
  }

  private String styled(String style, String text) {
    return colours ? "\u001b[%sm%s\u001b[0m".formatted(style, text) : text;
  }

  /**
   * Text that others wrote, made safe to print: each control character, line separator and mark
   * that turns the direction of text is replaced by U+FFFD, one for one. A tab stays.
   */
  public static String printable(String text) {
    return text.codePoints()
        .map(c -> isSafe(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isSafe(int c) {
    return c == '\t' || !Character.isISOControl(c) && !isSeparator(c) && !turnsDirection(c);
  }

  private static boolean isSeparator(int c) {
    return c == '\u2028' || c == '\u2029';
  }

  /** Embeddings, overrides and isolates, whose effect would reach beyond the text itself. */
  private static boolean turnsDirection(int c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
