package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownReaderPropertyTest {

  private static final List<String> PIECES =
      List.of(
          "## ",
          "### ",
          "##### ",
          "\n",
          "\n\n",
          "    ",
          "> ",
          "- ",
          "1. ",
          "[x] ",
          "| a | b |\n|--|--|\n",
          "*",
          "**",
          "_",
          "~~",
          "`",
          "```\n",
          "---\n",
          "===\n",
          "[a]",
          "[a]: /b\n",
          "[a](#b)",
          "![](c)",
          "[^n]",
          "[^n]: ",
          "{#id}",
          "{#",
          "}",
          "> [!NOTE]\n> ",
          "<b>",
          "<!-- ",
          "&amp;",
          "\\",
          "word ",
          "other words ",
          "é",
          "后",
          "😀",
          "\t",
          "www.example.org ",
          "https://example.org/ ",
          "|");

  @Property(tries = 2_000)
  void splittingLosesNoText(@ForAll("bodies") String body) {
    read(body)
        .filter(article -> !article.sections().isEmpty())
        .ifPresent(
            article ->
                assertThat(
                        article.sections().stream()
                            .map(Section::markdown)
                            .collect(Collectors.joining()))
                    .isEqualTo(withoutLeadingBlankLines(body)));
  }

  @Property(tries = 2_000)
  void idsNameOnePlaceEach(@ForAll("bodies") String body) {
    read(body)
        .ifPresent(
            article ->
                assertThat(article.sections().stream().flatMap(MarkdownReaderPropertyTest::ids))
                    .doesNotHaveDuplicates());
  }

  @Property(tries = 2_000)
  void everySectionIsSafeAndBeginsWithItsHeading(@ForAll("bodies") String body) {
    read(body).stream()
        .flatMap(article -> article.sections().stream())
        .forEach(
            section -> {
              assertThat(UntrustedHtml.dangersIn(section.html())).isEmpty();
              if (!section.title().isEmpty()) {
                assertThat(section.html()).startsWith("<h2 id=\"" + section.id() + "\">");
              }
            });
  }

  @Property(tries = 500)
  void readingTwiceGivesTheSame(@ForAll("bodies") String body) {
    assertThat(read(body)).isEqualTo(read(body));
  }

  @Property(tries = 1_000)
  void anySourceIsReadOrRefusedInOrder(@ForAll String source) {
    refusedOrRead(source);
    refusedOrRead("---\n" + source + "\n---\n" + source);
    refusedOrRead(withBody(source));
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  private static Optional<ArticleText> read(String body) {
    try {
      return Optional.of(new MarkdownReader().read(withBody(body)));
    } catch (MalformedSource refused) {
      return Optional.empty();
    }
  }

  private static void refusedOrRead(String source) {
    try {
      new MarkdownReader().read(source);
    } catch (MalformedSource refused) {
      assertThat(refused.faults())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(Math.min(fault.line(), fault.column())).isPositive())
          .extracting(Fault::line)
          .isSorted();
    }
  }

  private static Stream<String> ids(Section section) {
    return Stream.concat(
        Stream.of(section.id().value()), section.headings().stream().map(Heading::id));
  }

  private static String withoutLeadingBlankLines(String body) {
    return body.lines().allMatch(String::isBlank) ? "" : body.replaceFirst("^(?:[ \t]*\n)*", "");
  }
}
