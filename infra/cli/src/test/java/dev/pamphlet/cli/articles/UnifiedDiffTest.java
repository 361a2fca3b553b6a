package dev.pamphlet.cli.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
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
  void aDiffIsMinimalAndPatchesOneTextIntoTheOther(
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') @StringLength(1) String> from,
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') @StringLength(1) String> to)
      throws PatchFailedException {
    List<String> diff = UnifiedDiff.of("a", text(from), "b", text(to));

    assertThat(UnifiedDiffUtils.parseUnifiedDiff(diff).applyTo(from)).isEqualTo(to);
    List<String> content = diff.subList(Math.min(2, diff.size()), diff.size());
    assertThat(content)
        .filteredOn(line -> line.startsWith("-"))
        .hasSize(from.size() - longestCommon(from, to));
    assertThat(content)
        .filteredOn(line -> line.startsWith("+"))
        .hasSize(to.size() - longestCommon(from, to));
    assertThat(String.join("\n", content)).doesNotContainPattern("\n\\+.\n-");
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
  void aMissingLastLineEndIsMarkedAsInDiff() {
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
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** The length of a longest common subsequence, by dynamic programming. */
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
