package dev.pamphlet.articles;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import java.util.Optional;

/** Reads what is public at one address. */
@FunctionalInterface
public interface FindArticle {

  /** What is at this address; empty when nothing was ever published there. */
  Optional<SlugTarget<Article>> find(Slug slug);
}
