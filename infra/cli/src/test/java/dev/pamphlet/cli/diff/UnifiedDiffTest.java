package dev.pamphlet.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Property
  void theScriptTurnsOneTextIntoTheOther(
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') @StringLength(1) String> from,
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') @StringLength(1) String> to) {
    List<LineDiff.Step> steps = LineDiff.of(from, to);

    assertThat(lines(steps, LineDiff.Kind.ADDED)).isEqualTo(from);
    assertThat(lines(steps, LineDiff.Kind.REMOVED)).isEqualTo(to);
    assertThat(lines(steps, LineDiff.Kind.ADDED, LineDiff.Kind.REMOVED))
        .hasSize(longestCommon(from, to));
  }

  @Test
  void changesFarApartAreHunksOfTheirOwn() {
    List<String> lines = IntStream.rangeClosed(1, 30).mapToObj(i -> "line " + i).toList();
    List<String> changed = new ArrayList<>(lines);
    changed.set(4, "five");
    changed.remove(24);

    assertThat(UnifiedDiff.of("a", text(lines), "b", text(changed)))
        .containsExactly(
            "--- a",
            "+++ b",
            "@@ -2,7 +2,7 @@",
            " line 2",
            " line 3",
            " line 4",
            "-line 5",
            "+five",
            " line 6",
            " line 7",
            " line 8",
            "@@ -22,7 +22,6 @@",
            " line 22",
            " line 23",
            " line 24",
            "-line 25",
            " line 26",
            " line 27",
            " line 28");
  }

  @Test
  void aMissingLastLineEndIsToldAsDiffTellsIt() {
    assertThat(UnifiedDiff.of("a", "x\ny", "b", "x\ny\n"))
        .containsExactly(
            "--- a", "+++ b", "@@ -1,2 +1,2 @@", " x", "-y", "\\ No newline at end of file", "+y");
  }

  @Test
  void anEmptyTextHasNoFirstLine() {
    assertThat(UnifiedDiff.of("a", "", "b", "x\n"))
        .containsExactly("--- a", "+++ b", "@@ -0,0 +1 @@", "+x");
  }

  @Test
  void textsWithNothingInCommonAreReplaced() {
    String from = text(IntStream.range(0, 5_000).mapToObj(i -> "a" + i).toList());
    String to = text(IntStream.range(0, 5_000).mapToObj(i -> "b" + i).toList());

    assertThat(UnifiedDiff.of("a", from, "b", to)).hasSize(10_003);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(List<LineDiff.Step> steps, LineDiff.Kind... without) {
    return steps.stream()
        .filter(step -> !List.of(without).contains(step.kind()))
        .map(LineDiff.Step::line)
        .toList();
  }

  /** By the textbook's table. */
  private static int longestCommon(List<String> from, List<String> to) {
    int[][] longest = new int[from.size() + 1][to.size() + 1];
    for (int i = 1; i <= from.size(); i++) {
      for (int j = 1; j <= to.size(); j++) {
        longest[i][j] =
            from.get(i - 1).equals(to.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[from.size()][to.size()];
  }
}
