package dev.pamphlet.cli.diff;

import dev.pamphlet.cli.diff.LineDiff.Kind;
import dev.pamphlet.cli.diff.LineDiff.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts in the <a
 * href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">unified
 * format</a>, with three lines of context.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\\ No newline at end of file";

  private final List<Step> steps;
  private final List<String> lines = new ArrayList<>();

  private UnifiedDiff(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * @param fromName what the first text is called, in the first line
   * @param toName what the second is called, in the second line
   * @return no lines for texts that are the same
   */
  public static List<String> of(String fromName, String from, String toName, String to) {
    if (from.equals(to)) {
      return List.of();
    }
    UnifiedDiff diff = new UnifiedDiff(LineDiff.of(lines(from), lines(to)));
    diff.lines.add("--- " + fromName);
    diff.lines.add("+++ " + toName);
    diff.hunks();
    return List.copyOf(diff.lines);
  }

  /** Lines with their ends, so that a last line without one differs from one that has it. */
  private static List<String> lines(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.asList(text.split("(?<=\n)", -1)).stream()
            .filter(line -> !line.isEmpty())
            .toList();
  }

  private void hunks() {
    int from = 1;
    int to = 1;
    int at = 0;
    while (at < steps.size()) {
      int start = Math.max(at, nextChange(at) - CONTEXT);
      from += start - at;
      to += start - at;
      if (start >= steps.size() || nextChange(at) == steps.size()) {
        return;
      }
      int end = end(start);
      hunk(steps.subList(start, end), from, to);
      from += count(steps.subList(start, end), Kind.ADDED);
      to += count(steps.subList(start, end), Kind.REMOVED);
      at = end;
    }
  }

  private int nextChange(int index) {
    int next = index;
    while (next < steps.size() && steps.get(next).kind() == Kind.KEPT) {
      next++;
    }
    return next;
  }

  /** Where the context of the last change ends that is near enough to the one before it. */
  private int end(int start) {
    int change = nextChange(start);
    while (true) {
      int kept = change;
      while (kept < steps.size() && steps.get(kept).kind() != Kind.KEPT) {
        kept++;
      }
      change = nextChange(kept);
      if (change == steps.size() || change - kept > 2 * CONTEXT) {
        return Math.min(steps.size(), kept + CONTEXT);
      }
    }
  }

  private void hunk(List<Step> hunk, int from, int to) {
    lines.add(
        "@@ -%s +%s @@"
            .formatted(range(from, count(hunk, Kind.ADDED)), range(to, count(hunk, Kind.REMOVED))));
    for (Step step : hunk) {
      String line = step.line();
      boolean ended = line.endsWith("\n");
      lines.add(mark(step.kind()) + (ended ? line.substring(0, line.length() - 1) : line));
      if (!ended) {
        lines.add(NO_NEWLINE);
      }
    }
  }

  /** How many lines of one side a hunk has: all but those that only the other side has. */
  private static int count(List<Step> hunk, Kind others) {
    return (int) hunk.stream().filter(step -> step.kind() != others).count();
  }

  private static String range(int start, int count) {
    if (count == 1) {
      return Integer.toString(start);
    }
    return "%d,%d".formatted(count == 0 ? start - 1 : start, count);
  }

  private static String mark(Kind kind) {
    return switch (kind) {
      case KEPT -> " ";
      case REMOVED -> "-";
      case ADDED -> "+";
    };
  }
}
