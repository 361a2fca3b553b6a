package dev.pamphlet.cli;

import dev.pamphlet.cli.check.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what was found in a source as compilers do: {@code file:line:column: warning: message},
 * then the line, then a caret under the place.
 */
final class Diagnostics {

  /** Paragraphs are often one line; of a longer one the part around the place is shown. */
  private static final int WIDTH = 96;

  private static final String CUT = "…";

  private final Console console;

  Diagnostics(Console console) {
    this.console = console;
  }

  void print(Path file, String source, List<Finding> findings) {
    List<String> lines = source.lines().toList();
    for (Finding finding : findings) {
      for (String line : of(file, lines, finding)) {
        console.note(line);
      }
    }
  }

  private List<String> of(Path file, List<String> lines, Finding finding) {
    List<String> printed = new ArrayList<>();
    String severity = finding.severity().word() + ":";
    boolean placed = finding.line() > 0;
    printed.add(
        "%s %s %s"
            .formatted(
                console.bold(
                    placed
                        ? "%s:%d:%d:".formatted(file, finding.line(), finding.column())
                        : file + ":"),
                finding.isError() ? console.red(severity) : console.yellow(severity),
                Console.printable(finding.message())));
    if (placed && finding.line() <= lines.size()) {
      excerpt(printed, lines.get(finding.line() - 1), finding);
    }
    return printed;
  }

  private void excerpt(List<String> printed, String line, Finding finding) {
    int[] characters = Console.printable(line).codePoints().toArray();
    int place = Math.max(0, Math.min(finding.column() - 1, characters.length));
    int start = characters.length <= WIDTH ? 0 : Math.max(0, place - WIDTH / 2);
    int end = Math.min(characters.length, start + WIDTH);
    String number = "%5d".formatted(finding.line());
    String before = start > 0 ? CUT : "";
    printed.add(
        "%s %s%s%s"
            .formatted(
                console.dim(number + " |"),
                before,
                new String(characters, start, end - start),
                end < characters.length ? CUT : ""));
    printed.add(
        "%s %s%s"
            .formatted(
                console.dim(" ".repeat(number.length()) + " |"),
                " ".repeat(before.length()) + blank(characters, start, place),
                console.green("^")));
  }

  /** As wide as the text before the place: a tab stays one. */
  private static String blank(int[] characters, int from, int to) {
    StringBuilder blank = new StringBuilder();
    for (int i = from; i < to; i++) {
      blank.append(characters[i] == '\t' ? '\t' : ' ');
    }
    return blank.toString();
  }
}
