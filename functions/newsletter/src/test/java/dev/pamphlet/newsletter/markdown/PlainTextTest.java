package dev.pamphlet.newsletter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The plain text of a letter reads well by itself. */
class PlainTextTest {

  @Test
  void emphasisHasItsMarksAndALinkItsNumber() {
    assertThat(
            text(
                """
                *a* **b** ~~c~~ `d` [e](https://example.org/e) [f](https://example.org/f)
                [again](https://example.org/e) https://example.org/g <h@example.org>\\
                next line
                """))
        .isEqualTo(
            """
            _a_ *b* ~c~ `d` e [1] f [2] again [1] https://example.org/g h@example.org
            next line

            Links
            -----
            [1] https://example.org/e
            [2] https://example.org/f
            """);
  }

  @Test
  void aFootnoteIsAReferenceToo() {
    assertThat(text("a[^1] b[^2]\n\n[^2]: c[^1] [d](https://example.org/)\n[^1]: e\n"))
        .isEqualTo(
            """
            a [1] b [2]

            Links
            -----
            [1] e
            [2] c [1] d [3]
            [3] https://example.org/
            """);
  }

  @Test
  void blocksKeepTheirMarks() {
    assertThat(
            text(
                """
                # One
                ### Three
                - a
                  1. b
                  2. c
                - [x] d
                - [ ] e

                5. f

                   g
                6. h

                > i
                >
                > > j

                > [!TIP]
                > k

                ```
                  l
                ```

                ![m](https://example.org/m.png)

                <p>n<br>o</p>

                ***
                """))
        .isEqualTo(
            """
            One
            ---

            Three

            - a
              1. b
              2. c
            - [x] d
            - [ ] e

            5. f

               g

            6. h

            > i
            >
            > > j

            > Tip:
            >
            > k

                  l

            (m)

            n
            o

            * * *
            """);
  }

  @Test
  void aTableIsInColumnsIfTheyFit() {
    assertThat(text("| a | b |\n|---|--:|\n| long | 1 |\n| 数 | 22 |\n"))
        .isEqualTo(
            """
            a      b
            ----  --
            long   1
            数    22
            """);
    assertThat(
            text("| a | b |\n|---|---|\n| %s | %s |\n".formatted("c ".repeat(30), "d ".repeat(30))))
        .isEqualTo(
            """
            - a: c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c
              b: d d d d d d d d d d d d d d d d d d d d d d d d d d d d d d
            """);
  }

  @Property(tries = 200)
  void linesAreShort(
      @ForAll @AlphaChars @Chars({' ', ' ', '>', '-', '\n', '*'}) @StringLength(max = 2_000)
          String text) {
    String wordy = text.replaceAll("(\\S{15})", "$1 ");

    assertThat(text(wordy).lines()).allMatch(line -> line.length() < 78);
  }

  @Test
  void scriptsWithoutSpacesAreWrapped() {
    String text = text("これは長い文です。「括弧」と句読点が、行の先頭に来ません。".repeat(10));

    assertThat(text.lines()).hasSizeGreaterThan(5).allMatch(line -> Columns.of(line) <= 76);
    assertThat(text.lines()).noneMatch(line -> line.matches("[。、」].*"));
    assertThat(text.lines().collect(Collectors.joining()))
        .isEqualTo("これは長い文です。「括弧」と句読点が、行の先頭に来ません。".repeat(10));
  }

  @Test
  void anAddressIsNeverBroken() {
    String address = "https://example.org/" + "long-".repeat(30);

    assertThat(text("word " + address + " word").lines()).containsExactly("word", address, "word");
  }

  private static String text(String markdown) {
    Targets targets = new Targets("https://pamphlet.example", slug -> Optional.empty());
    return LetterMarkdown.read(
            markdown, targets, new PlainWords("Links", shown -> "(" + shown + ")"))
        .text();
  }
}
