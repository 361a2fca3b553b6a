package dev.pamphlet.cli.check;

import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with an article's folder, by the same reader as the API's, and of what the API does
 * not see: image files and the articles beside it. Sends nothing.
 */
public final class FolderCheck {

  private static final String BODY = "body";

  private final MarkdownReader markdown = new MarkdownReader();
  private final Neighbours neighbours = new Neighbours();

  /** What its source alone gives: what the API would refuse, and what it would warn of. */
  public List<Finding> source(ArticleFolder article) {
    try {
      return markdown.read(article.source()).warnings().stream().map(Finding::of).toList();
    } catch (MalformedSource malformed) {
      return malformed.faults().stream().map(Finding::of).toList();
    }
  }

  /** Everything, in the order of the source. */
  public List<Finding> everything(ArticleFolder article) {
    List<Finding> all = new ArrayList<>(source(article));
    if (isParsable(article)) {
      ReferenceCheck references = new ReferenceCheck(article, neighbours);
      for (Reference reference : References.in(article.source())) {
        references.check(reference).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
    return all;
  }

  /** The addresses on other sites that it links to, with their places. */
  public List<ExternalLink> externalLinks(ArticleFolder article) {
    return isParsable(article) ? ExternalLink.of(References.in(article.source())) : List.of();
  }

  /** Whether the text is within the bounds of the reader; front matter does not matter here. */
  private boolean isParsable(ArticleFolder article) {
    try {
      markdown.read(article.source());
      return true;
    } catch (MalformedSource malformed) {
      return malformed.faults().stream().noneMatch(fault -> fault.field().equals(BODY));
    }
  }
}
