package dev.pamphlet.site.http;

import dev.pamphlet.content.Card;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the front page says, as its template asks for it.
 *
 * @param articles the newest, first those that became public last
 */
public record Home(List<Entry> articles) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Words that people read in a minute, about: Brysbaert (2019), 238 for non-fiction. */
  private static final int WORDS_PER_MINUTE = 238;

  /**
   * An article.
   *
   * @param address a path
   * @param date on which it became public, in UTC, as HTML has it
   * @param day the same, for people
   * @param length for people
   */
  public record Entry(
      String title,
      String address,
      String summary,
      String language,
      String date,
      String day,
      String length) {

    static Entry of(Card card) {
      LocalDate published = LocalDate.ofInstant(card.publishedAt(), ZoneOffset.UTC);
      return new Entry(
          card.title(),
          "/v1/articles/" + card.slug(),
          card.summary(),
          card.language(),
          published.toString(),
          DAY.format(published),
          minutes(card.words()));
    }

    private static String minutes(int words) {
      int minutes = Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
      return minutes == 1 ? "about a minute" : "about " + minutes + " minutes";
    }
  }

  static Home of(List<Card> cards) {
    return new Home(cards.stream().map(Entry::of).toList());
  }

  /** Above the list. */
  public String heading() {
    return articles.size() == 1 ? "The article" : "Articles";
  }
}
