package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.ArticleId;

/**
 * The article that an issue announces.
 *
 * @param version the number of the version that readers saw when the issue was written
 */
public record Announced(ArticleId article, int version) {}
