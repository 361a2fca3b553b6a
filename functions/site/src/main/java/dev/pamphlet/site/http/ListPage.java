package dev.pamphlet.site.http;

import dev.pamphlet.content.Card;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.page.Day;
import dev.pamphlet.platform.page.Direction;
import dev.pamphlet.platform.page.Link;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The model of the template for a list of articles: the front page, and the page of a tag.
 *
 * @param heading of the page
 * @param lead what the list is about; empty for none
 * @param articles the newest first
 * @param tags of these articles, the most frequent ones, in alphabetical order
 * @param older the path of the rest of the list
 */
public record ListPage(
    Site site,
    String heading,
    String lead,
    List<Entry> articles,
    List<Link> tags,
    Optional<String> older) {

  /** As many as a reader looks through. */
  private static final int MOST_TAGS = 20;

  /**
   * An article.
   *
   * @param day of publication
   * @param length the reading time in words
   */
  public record Entry(
      String title,
      String address,
      String summary,
      String language,
      String direction,
      Day day,
      String length) {

    static Entry of(Site site, Card card) {
      return new Entry(
          card.title(),
          "/" + card.slug(),
          card.summary(),
          card.language(),
          Direction.of(card.language()),
          site.frame().day(card.publishedAt()),
          site.readingTime(card.words()));
    }
  }

  /** The front page. */
  static ListPage home(Site site, List<Card> cards, Optional<String> older) {
    return new ListPage(
        site,
        site.settings().title(),
        site.settings().description(),
        entries(site, cards),
        tags(cards),
        older);
  }

  /** The page of a tag. */
  static ListPage tagged(Site site, Tag tag, List<Card> cards, Optional<String> older) {
    return new ListPage(
        site, site.text("tag.title", tag.name()), "", entries(site, cards), List.of(), older);
  }

  private static List<Entry> entries(Site site, List<Card> cards) {
    return cards.stream().map(card -> Entry.of(site, card)).toList();
  }

  /** In the order of their addresses, which have neither case nor Latin accents. */
  private static List<Link> tags(List<Card> cards) {
    Map<Tag, Integer> counts = new LinkedHashMap<>();
    cards.forEach(card -> card.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Tag, Integer>comparingByValue().reversed())
        .limit(MOST_TAGS)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Tag::address))
        .map(ArticlePage::link)
        .toList();
  }
}
