package dev.pamphlet.site.http;

import dev.pamphlet.articles.Page;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Section;
import dev.pamphlet.platform.http.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of a feed, in any format.
 *
 * @param older the cursor of the page with the entries before these (RFC 5005, section 3)
 */
record FeedPage(Site site, Origin origin, List<Entry> entries, Optional<String> older) {

  /**
   * The most text of a page, in bytes. An article that would exceed it is listed without its text.
   */
  private static final int MOST_TEXT = 900_000;

  /** The most bytes that escaping adds to a character: {@code &quot;}. */
  private static final int ESCAPED = 5;

  private static final Pattern LINK = Pattern.compile(" (href|src)=\"([/#])");

  /**
   * An entry.
   *
   * @param html the text with absolute addresses; empty where the page would be too large
   */
  record Entry(Card card, String address, String html) {

    static Entry withoutText(Card card, Origin origin) {
      return new Entry(card, Articles.canonical(card, origin), "");
    }

    /** Permanent: it depends on neither the title nor the address of the article. */
    String id() {
      return urn(card.id());
    }

    /** An article's id as the URN of a UUID, which depends on no domain (RFC 9562, section 4). */
    private static String urn(ArticleId id) {
      String hex = id.value();
      return "urn:uuid:%s-%s-%s-%s-%s"
          .formatted(
              hex.substring(0, 8),
              hex.substring(8, 12),
              hex.substring(12, 16),
              hex.substring(16, 20),
              hex.substring(20));
    }

    Optional<String> image(Origin origin) {
      return CardImage.of(card, origin).map(CardImage::address);
    }
  }

  /** A page of the list of articles, without their texts. */
  static FeedPage listed(Site site, Origin origin, Page<Card> list) {
    List<Entry> entries =
        list.entries().stream().map(card -> Entry.withoutText(card, origin)).toList();
    return new FeedPage(site, origin, entries, Feeds.older(list));
  }

  /** The same page with the texts of articles, which may have changed since they were listed. */
  FeedPage with(List<Article> articles) {
    List<Entry> entries = new ArrayList<>();
    int room = MOST_TEXT;
    for (Article article : articles) {
      String address = Articles.canonical(article.card(), origin);
      String html = html(article, origin);
      int size = size(html);
      boolean fits = size <= room;
      room -= fits ? size : 0;
      entries.add(new Entry(article.card(), address, fits ? html : ""));
    }
    return new FeedPage(site, origin, entries, older);
  }

  /** The same page without the texts. */
  FeedPage withoutTexts() {
    List<Entry> bare =
        entries.stream().map(entry -> Entry.withoutText(entry.card(), origin)).toList();
    return new FeedPage(site, origin, bare, older);
  }

  /** The most bytes that a text takes in a feed, in any format. */
  private static int size(String html) {
    long escaped = html.chars().filter(sign -> "<>&\"".indexOf(sign) >= 0).count();
    return html.getBytes(StandardCharsets.UTF_8).length + (int) escaped * ESCAPED;
  }

  /** The text with absolute links, because feed readers know no base address. */
  private static String html(Article article, Origin origin) {
    String here = origin.absolute("/" + article.card().slug());
    StringBuilder html = new StringBuilder();
    for (Section section : article.sections()) {
      html.append(
          LINK.matcher(section.html())
              .replaceAll(
                  link ->
                      " "
                          + link.group(1)
                          + "=\""
                          + (link.group(2).equals("#") ? here + "#" : origin.value() + "/")));
    }
    return html.toString();
  }

  /** When the last change of these entries became public. */
  Instant updated() {
    return entries.stream()
        .map(entry -> entry.card().updatedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The absolute address of a page of this feed. */
  String address(String path, Optional<String> cursor) {
    return origin.absolute(path + cursor.map(it -> "?" + Feeds.OLDER + "=" + it).orElse(""));
  }
}
