package dev.pamphlet.articles;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import java.util.Optional;

/** Finds what is public at an address. */
@FunctionalInterface
public interface FindArticle {

  /** The target of this address; empty if nothing was ever published there. */
  Optional<SlugTarget<Article>> find(Slug slug);
}
