package dev.pamphlet.newsletter.letter;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.SectionId;
import java.util.List;
import java.util.Set;

/**
 * A published article as a letter announces it: with links to its sections, not with its text.
 *
 * @param contents its sections, in order
 * @param newSections those that subscribers have not heard of yet; empty when the article is new to
 *     them as a whole
 * @param quiz whether it has one
 */
public record AnnouncedArticle(
    Card card, List<ContentsEntry> contents, Set<SectionId> newSections, boolean quiz) {

  public AnnouncedArticle {
    contents = List.copyOf(contents);
    newSections = Set.copyOf(newSections);
  }
}
