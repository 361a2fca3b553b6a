package dev.pamphlet.cli.check;

import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.VersionMemory;
import dev.pamphlet.cli.pictures.IllustratedArticle;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks an article's folder without the API: the source and its pictures by the API's own parsers,
 * and links to the articles beside it, which the API does not check.
 */
public final class FolderCheck {

  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);

  private final MarkdownReader markdown = new MarkdownReader();
  private final Neighbours neighbours = new Neighbours();

  /** The findings in the source and its pictures: what the API would refuse or warn about. */
  public List<Finding> source(ArticleFolder article) {
    IllustratedArticle illustrated = IllustratedArticle.of(article);
    List<Finding> all = new ArrayList<>(illustrated.findings());
    text(illustrated.text()).stream()
        .filter(found -> illustrated.findings().stream().noneMatch(found::isAtThePlaceOf))
        .forEach(all::add);
    all.sort(IN_ORDER);
    return all;
  }

  /** The reasons why an article's pictures cannot be sent. */
  public List<Finding> pictures(ArticleFolder article) {
    return IllustratedArticle.of(article).findings();
  }

  private List<Finding> text(String source) {
    try {
      return markdown.read(source).warnings().stream().map(Finding::of).toList();
    } catch (MalformedSource malformed) {
      return malformed.faults().stream().map(Finding::of).toList();
    }
  }

  /** The former slugs in the front matter; none if the source cannot be read. */
  public List<Slug> movedFrom(ArticleFolder article) {
    try {
      return markdown.read(article.source()).frontMatter().movedFrom();
    } catch (MalformedSource reportedByTheCheck) {
      return List.of();
    }
  }

  /** All findings, in the order of the source. */
  public List<Finding> everything(ArticleFolder article) {
    List<Finding> all = new ArrayList<>(source(article));
    removedQuiz(article).ifPresent(all::add);
    ReferenceCheck references = new ReferenceCheck(article, neighbours);
    for (Reference reference : References.in(article.source())) {
      references.check(reference).ifPresent(all::add);
    }
    all.sort(IN_ORDER);
    return all;
  }

  /**
   * A warning if the quiz was published from the folder and its file is gone, because readers still
   * get it.
   */
  private static Optional<Finding> removedQuiz(ArticleFolder article) {
    List<String> apis = VersionMemory.publishedTo(article.folder(), VersionMemory.Kind.QUIZ);
    return article.quiz().isPresent() || apis.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                1,
                1,
                "the quiz is gone from the folder, and was published to %s: withdraw it there with 'pamphlet quiz withdraw %s', and publish the folder"
                    .formatted(String.join(", ", apis), article.slug())));
  }

  /** The links to other sites, with their places. */
  public List<ExternalLink> externalLinks(ArticleFolder article) {
    return ExternalLink.of(References.in(article.source()));
  }
}
