package dev.pamphlet.cli.articles;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts in the <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">unified
 * format</a>, with three lines of context, as GNU diff writes it.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final int HEADER = 2;
  private static final String NO_NEWLINE = "\\ No newline at end of file";

  /** GNU diff leaves out a count of one line. */
  private static final Pattern COUNT_OF_ONE = Pattern.compile(",1(?= )");

  /** A side without lines starts before the first line. */
  private static final Pattern NO_LINES = Pattern.compile("(?<=[-+])1,0(?= )");

  private final List<String> lines = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private UnifiedDiff() {}

  /**
   * Compares two texts.
   *
   * @param fromName the name of the first text in the header
   * @param toName the name of the second text in the header
   * @return no lines if the texts are equal
   */
  public static List<String> of(String fromName, String from, String toName, String to) {
    List<String> original = lines(from);
    // Linear space: the default algorithm keeps every step, which takes gigabytes for two books.
    Patch<String> patch = DiffUtils.diff(original, lines(to), new MyersDiffWithLinearSpace<>());
    UnifiedDiff diff = new UnifiedDiff();
    List<String> generated =
        UnifiedDiffUtils.generateUnifiedDiff(fromName, toName, original, patch, CONTEXT);
    for (int i = 0; i < generated.size(); i++) {
      diff.add(generated.get(i), i < HEADER);
    }
    diff.flushAdded();
    return List.copyOf(diff.lines);
  }

  /** Lines with their ends, so that a last line without one differs from one that has it. */
  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  /** Removed lines come before those that replace them; the library has them in either order. */
  private void add(String line, boolean header) {
    if (header) {
      lines.add(line);
    } else if (line.startsWith("+")) {
      added.add(line);
    } else if (line.startsWith("-")) {
      addContent(line);
    } else {
      flushAdded();
      if (line.startsWith("@@")) {
        String range = COUNT_OF_ONE.matcher(line).replaceAll("");
        lines.add(NO_LINES.matcher(range).replaceAll("0,0"));
      } else {
        addContent(line);
      }
    }
  }

  private void flushAdded() {
    added.forEach(this::addContent);
    added.clear();
  }

  private void addContent(String line) {
    if (line.endsWith("\n")) {
      lines.add(line.substring(0, line.length() - 1));
    } else {
      lines.add(line);
      lines.add(NO_NEWLINE);
    }
  }
}
