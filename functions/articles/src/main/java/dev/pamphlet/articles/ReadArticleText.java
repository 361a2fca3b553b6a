package dev.pamphlet.articles;

/** Reads the source of an article. */
@FunctionalInterface
public interface ReadArticleText {

  /**
   * Reads and renders the source of an article.
   *
   * @throws dev.pamphlet.markdown.source.MalformedSource with all faults
   */
  ArticleText read(String source);
}
