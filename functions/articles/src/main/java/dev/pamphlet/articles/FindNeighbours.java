package dev.pamphlet.articles;

import dev.pamphlet.content.Card;

/** Finds the articles around a published one. */
@FunctionalInterface
public interface FindNeighbours {

  Neighbours of(Card card);
}
