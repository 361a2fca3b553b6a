package dev.pamphlet.content;

/**
 * The one announcement of an article: subscribers shall hear of it.
 *
 * @param slug where the article lived when it became public
 */
public record Announcement(ArticleId article, Slug slug) {}
