package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.faults;
import static dev.pamphlet.articles.markdown.Sources.html;
import static dev.pamphlet.articles.markdown.Sources.read;
import static dev.pamphlet.articles.markdown.Sources.readBody;
import static dev.pamphlet.articles.markdown.Sources.withBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.markdown.source.MalformedSource;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSourceTest {

  /** Not a bound on speed: a parser that takes so long does not end. */
  private static final Duration HANGING = Duration.ofMinutes(2);

  /** Half of what an editor may send: enough to reveal a quadratic parser. */
  private static final int SIZE = 500_000;

  @Test
  void lineEndingsOfAnyKindAreTheSame() {
    String source = "---\ntitle: A title\nsummary: S.\n---\n## One\n\nText.\n";
    ArticleText expected = read(source);

    assertThat(read(source.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(read(source.replace("\n", "\r"))).isEqualTo(expected);
    assertThat(read("\ufeff" + source)).isEqualTo(expected);
  }

  @Test
  void positionsAreThoseOfTheFileWhateverItsLineEndings() {
    String source = "---\r\ntitle: A title\r\nstatus: x\r\n---\r\n\r\nText.\r\n##\r\n";

    assertThat(faults(source))
        .containsExactly(
            "3:9 status status is not 'draft' or 'published'", "7:1 body this heading has no text");
    assertThat(faults("\ufeff" + source)).isEqualTo(faults(source));
  }

  @Test
  void aCharacterThatIsNotTextIsAFaultAtItsPosition() {
    assertThat(faults(withBody("a\n\t😀\0b \ud800 \udc00\u0085\u001b[0m\n")))
        .containsExactly(
            "6:3 body U+0000 is not text",
            "6:6 body U+D800 is not text",
            "6:8 body U+DC00 is not text",
            "6:9 body U+0085 is not text",
            "6:10 body U+001B is not text");
  }

  @Test
  void aCharacterThatIsNotTextInTheFrontMatterIsAFaultToo() {
    assertThat(faults("---\ntitle: A\0B\n---\n")).containsExactly("2:9 body U+0000 is not text");
  }

  @Test
  void aHundredFaultsAreEnough() {
    assertThat(faults(withBody("\0".repeat(10_000)))).hasSize(100);
  }

  @Test
  void aDeeplyNestedTextIsStillShown() {
    assertThat(html("> ".repeat(1_000) + "deep")).contains("deep");
    assertThat(html("**a _b ".repeat(1_000) + "deep")).contains("deep");
  }

  @Test
  void aTableThatAsksForTooManyCellsIsRefused() {
    String head = "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n";

    assertThat(faults(withBody(head + "|\n".repeat(1_000))))
        .containsExactly("17:1 body the rows of a table have far fewer cells than its head");
    assertThat(faults(withBody(("> " + head).replace("\n|-", "\n> |-") + "> |\n".repeat(1_000))))
        .containsExactly("17:1 body the rows of a table have far fewer cells than its head");
  }

  @Test
  void tooManyLinesOrBracketsAreRefused() {
    assertThat(faults(withBody("a\n\n" + "a\n".repeat(10_001))))
        .containsExactly(
            "10007:1 body more than 10,000 lines follow each other without a blank line");
    assertThat(faults(withBody("[".repeat(600) + "\n" + "[".repeat(600))))
        .containsExactly("6:1 body a paragraph has more than 1,000 brackets open at once");
    assertThat(html("```\n" + "[".repeat(1_500) + "\n```\n")).contains("[[[");
    assertThat(readBody(("[".repeat(600) + "]\n\n").repeat(10)).sections()).hasSize(1);
  }

  @Test
  void longTablesAreFine() {
    String table = "a|b|c\n-|-|-\n" + "1|2|3\n".repeat(9_000);

    assertThat(readBody(table).words()).isEqualTo(27_003);
  }

  @Test
  void aDefinitionThatIsRepeatedTooOftenIsRefused() {
    String fault = "5:1 body the article makes more than 1,500,000 characters of HTML";

    assertThat(faults(withBody("[a] ".repeat(1_000) + "\n\n[a]: /" + "x".repeat(100_000) + "\n")))
        .containsExactly(fault);
    assertThat(
            faults(withBody("## A\n\n[^n]\n\n## B\n\n[^n]\n\n[^n]: " + "<".repeat(600_000) + "\n")))
        .containsExactly(fault);
  }

  static Stream<Arguments> repeated() {
    return Stream.of(
            ">",
            "> ",
            "- ",
            "1. ",
            "[",
            "![",
            "[a](",
            "[a](<b",
            "](",
            "*",
            "_",
            "**a ",
            "*a _b ",
            "`",
            "`a ``b ",
            "~",
            "~~a ",
            "<",
            "<a ",
            "<!--",
            "<![CDATA[",
            "<?",
            "&",
            "&#",
            "\\",
            "|",
            "|a",
            "|-",
            "a|b\n-|-\n",
            "[^",
            "[^a]: ",
            "[^a]",
            "[a]: b\n",
            "[a]\n",
            "# ",
            "### a\n",
            "{#",
            "{#a}",
            "a {#a",
            "http://",
            "www.",
            "a@",
            "a@b.",
            "https://a.b/(",
            "\t",
            " ",
            "\n",
            "    a\n",
            "```\n",
            "~~~",
            "---\n",
            "a\n---\n\n",
            "- [ ] ",
            "> [!NOTE]\n",
            "😀",
            "é̃",
            "后",
            "<div>\n",
            "(",
            "[a][",
            "[a]()",
            "![](",
            "* * ",
            "a\n> b\n",
            "- a\n\n",
            "\"",
            "'",
            "$",
            "\0",
            "![](/a.png) ",
            "[a](#b) ",
            "[a](/b \"",
            "{{")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void repetitionIsReadOrRefused(String part) {
    String source = withBody(part.repeat(SIZE / part.length()));

    assertTimeoutPreemptively(HANGING, () -> readOrRefuse(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[|]", "[a](|)", "*|*", "![|](b)", "[^a|]", "<|>", "`|`", "\"|\"", "(|)", "{|}"})
  void deepNestingIsReadOrRefused(String pair) {
    int half = SIZE / pair.length();
    int middle = pair.indexOf('|');
    String source =
        withBody(
            pair.substring(0, middle).repeat(half) + "a" + pair.substring(middle + 1).repeat(half));

    assertTimeoutPreemptively(HANGING, () -> readOrRefuse(source));
  }

  @Test
  void aHeadingWithAWideGapIsRead() {
    String source = withBody("## a" + " ".repeat(SIZE) + "b {#c}\n\nText.\n");

    assertTimeoutPreemptively(HANGING, () -> readOrRefuse(source));
  }

  @Test
  void runsOfEveryLengthAreReadOrRefused() {
    StringBuilder body = new StringBuilder();
    for (int length = 1; body.length() < SIZE; length++) {
      body.append("`".repeat(length)).append('a').append("*".repeat(length)).append("b ");
    }
    assertTimeoutPreemptively(HANGING, () -> readOrRefuse(withBody(body.toString())));
  }

  @Test
  void manyFootnotesAreReadOrRefused() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; body.length() < SIZE; i++) {
      body.append("[^%d]\n\n[^%d]: [^%d]\n\n".formatted(i, i, i + 1));
    }
    assertTimeoutPreemptively(HANGING, () -> readOrRefuse(withBody(body.toString())));
  }

  @Test
  void nestedListsAreReadOrRefused() {
    StringBuilder body = new StringBuilder();
    for (int depth = 0; body.length() < SIZE / 2; depth++) {
      body.append(" ".repeat(2 * (depth % 700))).append("- a\n");
    }
    assertTimeoutPreemptively(HANGING, () -> readOrRefuse(withBody(body.toString())));
  }

  private static void readOrRefuse(String source) {
    try {
      assertThat(new MarkdownReader().read(source).frontMatter().title()).isEqualTo("A title");
    } catch (MalformedSource refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }
}
