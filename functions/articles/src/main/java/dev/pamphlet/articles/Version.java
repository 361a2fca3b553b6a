package dev.pamphlet.articles;

import java.time.Instant;

/**
 * A source as it was saved. It never changes.
 *
 * @param number from 1, without gaps
 * @param source the file, exactly
 */
public record Version(ArticleId article, int number, Instant savedAt, String source) {}
