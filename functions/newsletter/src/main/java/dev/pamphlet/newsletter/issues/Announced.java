package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.ArticleId;

/**
 * What an issue announces.
 *
 * @param version the number of the version that readers read when the issue was written
 */
public record Announced(ArticleId article, int version) {}
