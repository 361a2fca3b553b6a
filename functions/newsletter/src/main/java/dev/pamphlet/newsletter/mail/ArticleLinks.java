package dev.pamphlet.newsletter.mail;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.newsletter.letter.AnnouncedArticle;
import dev.pamphlet.newsletter.markdown.TextDirection;
import java.util.List;
import java.util.Optional;

/**
 * An announced article as a letter shows it. Its addresses are absolute.
 *
 * @param direction of its title
 * @param newSections those that subscribers have not heard of yet
 * @param sections all that have a title
 */
public record ArticleLinks(
    String title,
    String address,
    String summary,
    Optional<String> author,
    String language,
    TextDirection direction,
    List<SectionLink> newSections,
    List<SectionLink> sections,
    Optional<String> quiz) {

  /** A section of the article. */
  public record SectionLink(String title, String address) {}

  static ArticleLinks of(AnnouncedArticle article, String publicUrl) {
    Card card = article.card();
    String address = publicUrl + "/" + card.slug();
    return new ArticleLinks(
        card.title(),
        address,
        card.summary(),
        card.author(),
        card.language(),
        TextDirection.of(card.title()),
        links(
            address,
            article.contents().stream()
                .filter(section -> article.newSections().contains(section.id()))
                .toList()),
        links(address, article.contents()),
        article.quiz() ? Optional.of(address + "/quiz") : Optional.empty());
  }

  private static List<SectionLink> links(String article, List<ContentsEntry> sections) {
    return sections.stream()
        .filter(section -> !section.title().isEmpty())
        .map(section -> new SectionLink(section.title(), article + "#" + section.id().encoded()))
        .toList();
  }
}
