package dev.pamphlet.site.http;

import dev.pamphlet.content.Card;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The model of the front page's template.
 *
 * @param articles the newest articles, latest first
 * @param sendsMail whether the publication sends email
 */
public record Home(List<Entry> articles, boolean sendsMail) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** The average reading rate for non-fiction (Brysbaert, 2019). */
  private static final int WORDS_PER_MINUTE = 238;

  /**
   * An article.
   *
   * @param address a path
   * @param date of publication, in UTC, for HTML's {@code datetime}
   * @param day the same date in words
   * @param length the reading time in words
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

  static Home of(List<Card> cards, boolean sendsMail) {
    return new Home(cards.stream().map(Entry::of).toList(), sendsMail);
  }

  /** The heading of the list. */
  public String heading() {
    return articles.size() == 1 ? "The article" : "Articles";
  }
}
