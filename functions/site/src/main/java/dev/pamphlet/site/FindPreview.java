package dev.pamphlet.site;

import dev.pamphlet.content.Article;
import java.time.Instant;
import java.util.Optional;

/** Finds drafts that editors shared by a link. */
@FunctionalInterface
public interface FindPreview {

  /** The draft; empty if there is none or its link has expired. */
  Optional<Article> find(String token, Instant now);
}
