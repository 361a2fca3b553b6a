package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.newsletter.letter.AnnouncedArticle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A published article, as an issue may announce it at this moment.
 *
 * @param quiz whether it has one
 * @param told the sections that it had when the last issue about it went out; empty when there was
 *     none
 */
public record ArticleNews(
    ArticleId id,
    Card card,
    List<ContentsEntry> contents,
    boolean quiz,
    Optional<Set<SectionId>> told) {

  public ArticleNews {
    contents = List.copyOf(contents);
    told = told.map(Set::copyOf);
  }

  /** The sections that it has. */
  public Set<SectionId> sections() {
    return contents.stream().map(ContentsEntry::id).collect(Collectors.toUnmodifiableSet());
  }

  /** What an issue announces: the version that readers see now. */
  Announced version() {
    return new Announced(id, card.version());
  }

  /** What a letter says about it. If the article is new as a whole, no section is called new. */
  AnnouncedArticle announced() {
    Set<SectionId> news =
        told.map(
                before ->
                    sections().stream()
                        .filter(id -> !before.contains(id))
                        .collect(Collectors.toUnmodifiableSet()))
            .orElse(Set.of());
    return new AnnouncedArticle(card, contents, news, quiz);
  }
}
