package dev.pamphlet.newsletter.letter;

import java.util.Optional;

/**
 * What an editor wants to mail: a text, an article to announce, or both.
 *
 * @param subject one line
 * @param markdown in the dialect of articles, without front matter; empty for an announcement
 *     without a text of its own
 * @param article that the letter announces; empty for none
 */
public record Draft(String subject, String markdown, Optional<AnnouncedArticle> article) {}
