package dev.pamphlet.cli.check;

import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.authoring.QuizLimits;
import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.authoring.SourceKind;
import dev.pamphlet.quizzes.gift.GiftReader;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks a quiz by the API's own parsers, without the API. */
public final class QuizCheck {

  private final MarkdownReader articles = new MarkdownReader();
  private final QuizReader markdown = new QuizReader();
  private final GiftReader gift = new GiftReader();

  /**
   * Reads a quiz.
   *
   * @param article whose sections the quiz may refer to; if it is empty or cannot be read, the quiz
   *     may refer to any section
   * @throws MalformedSource with all faults
   */
  public QuizText read(QuizFile quiz, Optional<ArticleFolder> article) {
    return quiz.kind() == SourceKind.GIFT
        ? gift.read(quiz.source())
        : markdown.read(
            quiz.source(), article.map(this::sections).orElseGet(SectionTitles::unknown));
  }

  /** The findings: what the API would refuse or warn about. */
  public List<Finding> findings(QuizFile quiz, Optional<ArticleFolder> article) {
    int bytes = quiz.source().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > QuizLimits.MAX_SOURCE) {
      return List.of(
          Finding.error(
              1,
              1,
              String.format(
                  Locale.ROOT,
                  "the file has %,d bytes, and the API takes %,d: put some of its questions into"
                      + " the quiz of another article",
                  bytes,
                  QuizLimits.MAX_SOURCE)));
    }
    try {
      return read(quiz, article).warnings().stream().map(Finding::of).toList();
    } catch (MalformedSource malformed) {
      return malformed.faults().stream().map(Finding::of).toList();
    }
  }

  private SectionTitles sections(ArticleFolder article) {
    try {
      Map<SectionId, String> titles =
          articles.read(article.source()).sections().stream()
              .collect(Collectors.toMap(section -> section.id(), section -> section.title()));
      return SectionTitles.of(titles);
    } catch (MalformedSource reportedForTheArticle) {
      return SectionTitles.unknown();
    }
  }
}
