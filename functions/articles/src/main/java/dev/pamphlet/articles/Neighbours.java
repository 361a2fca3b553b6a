package dev.pamphlet.articles;

import dev.pamphlet.content.Card;
import java.util.Optional;

/**
 * The published articles before and after one, by the time of publication.
 *
 * @param older the last one published before it
 * @param newer the first one published after it
 */
public record Neighbours(Optional<Card> older, Optional<Card> newer) {}
