package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import java.util.Optional;

/** Finds published articles, for issues that announce them. */
public interface FindArticleNews {

  /** The article, at whatever slug it is now; empty when readers cannot read it. */
  Optional<ArticleNews> find(ArticleId id);

  /** The id of the article that has or had this slug. */
  Optional<ArticleId> idOf(Slug slug);
}
