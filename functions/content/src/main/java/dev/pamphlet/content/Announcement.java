package dev.pamphlet.content;

/**
 * The one announcement of an article to the subscribers.
 *
 * @param slug the article's address when it became public
 */
public record Announcement(ArticleId article, Slug slug) {}
