package dev.pamphlet.articles;

/** Reads what an editor wrote. */
@FunctionalInterface
public interface ReadArticleText {

  /**
   * Reads and renders the source of an article.
   *
   * @throws dev.pamphlet.markdown.source.MalformedSource with everything that is wrong with it
   */
  ArticleText read(String source);
}
