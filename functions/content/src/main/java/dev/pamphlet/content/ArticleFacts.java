package dev.pamphlet.content;

import java.util.OptionalInt;

/**
 * The latest state of an article, for modules that keep companion items with it.
 *
 * @param slug its present address
 * @param version the number of its latest version, which may be a draft
 * @param publicVersion the number of the version that readers read, if they read any
 * @param scheduledVersion the number of the version that a schedule makes public, if there is one
 * @param changes the number of changes to the article so far; every write is conditional on it
 */
public record ArticleFacts(
    ArticleId id,
    Slug slug,
    int version,
    OptionalInt publicVersion,
    OptionalInt scheduledVersion,
    int changes) {

  /** Whether readers can read the article. */
  public boolean isPublic() {
    return publicVersion.isPresent();
  }

  /**
   * The number of the version that readers read or, before publication, will read first: the
   * scheduled one, else the latest.
   */
  public int versionForReaders() {
    return publicVersion.orElse(scheduledVersion.orElse(version));
  }
}
