package dev.pamphlet.site;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import java.util.List;

/** Finds the texts of published articles. */
@FunctionalInterface
public interface ListArticles {

  /**
   * The articles at these addresses, in the same order. One that has moved or was withdrawn since
   * the list was read is left out.
   */
  List<Article> at(List<Slug> slugs);
}
