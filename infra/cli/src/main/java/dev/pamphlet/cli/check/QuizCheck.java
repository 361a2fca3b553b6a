package dev.pamphlet.cli.check;

import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.cli.publication.QuizFile;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.authoring.SourceKind;
import dev.pamphlet.quizzes.gift.GiftReader;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a quiz, by the same readers as the API's. Sends nothing. */
public final class QuizCheck {

  private final MarkdownReader articles = new MarkdownReader();
  private final QuizReader markdown = new QuizReader();
  private final GiftReader gift = new GiftReader();

  /**
   * Reads a quiz.
   *
   * @param article whose sections it may refer to; where there is none, or one that cannot be read,
   *     to any
   * @throws MalformedSource with everything that is wrong with it
   */
  public QuizText read(QuizFile quiz, Optional<ArticleFolder> article) {
    return quiz.kind() == SourceKind.GIFT
        ? gift.read(quiz.source())
        : markdown.read(
            quiz.source(), article.map(this::sections).orElseGet(SectionTitles::unknown));
  }

  /** What the API would refuse, or what it would warn of. */
  public List<Finding> findings(QuizFile quiz, Optional<ArticleFolder> article) {
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
    } catch (MalformedSource alsoToBeToldOfTheArticle) {
      return SectionTitles.unknown();
    }
  }
}
