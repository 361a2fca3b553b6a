package dev.pamphlet.newsletter.letter;

import java.util.Optional;

/**
 * What an editor wants mailed: words of their own, an article to announce, or both.
 *
 * @param subject one line
 * @param markdown in the dialect of articles, without front matter; empty for an announcement that
 *     says no more
 * @param article that the letter announces, if it does
 */
public record Draft(String subject, String markdown, Optional<AnnouncedArticle> article) {}
