package dev.pamphlet.cli.findings;

import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.TextWidth;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints findings as compilers do: {@code file:line:column: warning: message}, then the source
 * line, then a caret under the position.
 */
public final class Diagnostics {

  /**
   * In columns. A paragraph is often one line; if it is longer, the part around the position is
   * shown.
   */
  private static final int WIDTH = 96;

  private static final String CUT = "…";

  private final Console console;

  public Diagnostics(Console console) {
    this.console = console;
  }

  /**
   * Prints the findings in a file.
   *
   * @param source the file's text
   */
  public void print(Path file, String source, List<Finding> findings) {
    List<String> lines = source.lines().toList();
    for (Finding finding : findings) {
      boolean placed = finding.line() > 0;
      console.note(heading(file, finding, placed));
      if (placed && finding.line() <= lines.size()) {
        excerpt(lines.get(finding.line() - 1), finding);
      }
    }
  }

  private String heading(Path file, Finding finding, boolean placed) {
    String place =
        placed ? "%s:%d:%d:".formatted(file, finding.line(), finding.column()) : file + ":";
    String severity = finding.severity().word() + ":";
    return "%s %s %s"
        .formatted(
            console.bold(place),
            finding.isError() ? console.red(severity) : console.yellow(severity),
            Console.printable(finding.message()));
  }

  private void excerpt(String sourceLine, Finding finding) {
    String line = Console.printable(sourceLine);
    int place = TextWidth.characterStart(line, index(line, finding.column()));
    int start = 0;
    if (TextWidth.of(line) > WIDTH) {
      String before = line.substring(0, place);
      start = TextWidth.end(before, 0, Math.max(0, TextWidth.of(before) - WIDTH / 2));
    }
    int end = TextWidth.end(line, start, WIDTH);
    String number = "%5d".formatted(finding.line());
    String cut = start > 0 ? CUT : "";
    console.note(
        "%s %s%s%s"
            .formatted(
                console.dim(number + " |"),
                cut,
                line.substring(start, end),
                end < line.length() ? CUT : ""));
    console.note(
        "%s %s%s%s"
            .formatted(
                console.dim(" ".repeat(number.length()) + " |"),
                " ".repeat(cut.length()),
                blank(line.substring(start, place)),
                console.green("^")));
  }

  /** The index of a column, which counts code points from 1. */
  private static int index(String line, int column) {
    int characters = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.max(0, Math.min(column - 1, characters)));
  }

  /**
   * White space as wide as a text. A tab stays a tab, because its width depends on the terminal.
   */
  private static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    int from = 0;
    for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
      blank.append(" ".repeat(TextWidth.of(text.substring(from, tab)))).append('\t');
      from = tab + 1;
    }
    return blank.append(" ".repeat(TextWidth.of(text.substring(from)))).toString();
  }
}
