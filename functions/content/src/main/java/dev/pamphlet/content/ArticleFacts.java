package dev.pamphlet.content;

import java.util.OptionalInt;

/**
 * What whoever keeps something beside an article has to know of its latest state.
 *
 * @param slug where the article lives
 * @param version the number of its latest version, which may be a draft
 * @param publicVersion the number of the version that readers read, if they read any
 * @param scheduledVersion the number of the version that a schedule makes public, if there is one
 * @param changes how often anything of the article was changed: the number that a write is
 *     conditional on
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
   * The number of the version that readers read, or of the one that they read first: the scheduled
   * one, else the latest.
   */
  public int versionForReaders() {
    return publicVersion.orElse(scheduledVersion.orElse(version));
  }
}
