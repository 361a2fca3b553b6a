package dev.pamphlet.site;

import dev.pamphlet.content.Article;

/**
 * What the page of an article shows.
 *
 * @param hasQuiz whether readers can answer questions about it
 */
public record Reading(Article article, boolean hasQuiz) {}
