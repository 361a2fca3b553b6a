package dev.pamphlet.articles;

import java.util.Optional;

/** Reads one published article. */
@FunctionalInterface
public interface FindArticle {

  /** The article at this address; empty when nothing was published there. */
  Optional<Article> find(Slug slug);
}
