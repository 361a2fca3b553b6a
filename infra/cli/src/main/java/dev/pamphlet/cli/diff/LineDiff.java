package dev.pamphlet.cli.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A shortest script that turns one list of lines into another, after E. Myers, "An O(ND) Difference
 * Algorithm and Its Variations" (1986). Texts that have next to nothing in common are replaced as a
 * whole, because the search takes the square of what differs.
 */
final class LineDiff {

  /** What becomes of a line. */
  enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  /** One line of the script. */
  record Step(Kind kind, String line) {}

  /** Sixteen megabytes of trace. */
  private static final int MOST_DIFFERENCES = 2_000;

  private final List<String> from;
  private final List<String> to;

  private LineDiff(List<String> from, List<String> to) {
    this.from = from;
    this.to = to;
  }

  static List<Step> of(List<String> from, List<String> to) {
    int start = 0;
    int shorter = Math.min(from.size(), to.size());
    while (start < shorter && from.get(start).equals(to.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    List<Step> steps = new ArrayList<>();
    all(steps, Kind.KEPT, from.subList(0, start));
    steps.addAll(
        new LineDiff(from.subList(start, from.size() - end), to.subList(start, to.size() - end))
            .steps());
    all(steps, Kind.KEPT, from.subList(from.size() - end, from.size()));
    return steps;
  }

  private List<Step> steps() {
    List<int[]> trace = new ArrayList<>();
    int most = Math.min(from.size() + to.size(), MOST_DIFFERENCES);
    int[] furthest = new int[2 * most + 3];
    for (int differences = 0; differences <= most; differences++) {
      trace.add(row(furthest, most, differences));
      for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
        int x = start(furthest, most + 1 + diagonal, diagonal, differences);
        int y = x - diagonal;
        while (x < from.size() && y < to.size() && from.get(x).equals(to.get(y))) {
          x++;
          y++;
        }
        furthest[most + 1 + diagonal] = x;
        if (x >= from.size() && y >= to.size()) {
          return back(trace);
        }
      }
    }
    List<Step> replaced = new ArrayList<>();
    all(replaced, Kind.REMOVED, from);
    all(replaced, Kind.ADDED, to);
    return replaced;
  }

  /** What the next round reads, with diagonal 0 at index {@code differences + 1}. */
  private static int[] row(int[] furthest, int most, int differences) {
    return Arrays.copyOfRange(furthest, most - differences, most + differences + 3);
  }

  private static int start(int[] row, int index, int diagonal, int differences) {
    return isDown(row, index, diagonal, differences) ? row[index + 1] : row[index - 1] + 1;
  }

  /** Whether the furthest way to a diagonal comes by adding a line, not by removing one. */
  private static boolean isDown(int[] row, int index, int diagonal, int differences) {
    return diagonal == -differences || diagonal != differences && row[index - 1] < row[index + 1];
  }

  private List<Step> back(List<int[]> trace) {
    List<Step> steps = new ArrayList<>();
    int x = from.size();
    int y = to.size();
    for (int differences = trace.size() - 1; differences >= 0; differences--) {
      int[] row = trace.get(differences);
      int diagonal = x - y;
      int index = differences + 1 + diagonal;
      int startX = start(row, index, diagonal, differences);
      int startY = startX - diagonal;
      while (x > startX && y > startY) {
        steps.add(new Step(Kind.KEPT, from.get(--x)));
        y--;
      }
      if (differences > 0) {
        steps.add(
            isDown(row, index, diagonal, differences)
                ? new Step(Kind.ADDED, to.get(--y))
                : new Step(Kind.REMOVED, from.get(--x)));
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private static void all(List<Step> steps, Kind kind, List<String> lines) {
    lines.forEach(line -> steps.add(new Step(kind, line)));
  }
}
