package dev.pamphlet.site.http;

import dev.pamphlet.articles.Neighbours;
import dev.pamphlet.content.Article;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.page.Day;
import dev.pamphlet.platform.page.Direction;
import dev.pamphlet.platform.page.Link;
import dev.pamphlet.site.Reading;
import java.util.List;
import java.util.Optional;

/**
 * The model of the template for an article.
 *
 * @param parts its sections in order
 * @param contents its sections that have a heading
 * @param older the link to the article before; absent for the first one
 * @param newer the link to the article after; absent for the last one
 * @param isDraft whether only readers with a link can see it
 */
public record ArticlePage(
    Site site,
    Card card,
    List<Part> parts,
    List<Entry> contents,
    boolean hasQuiz,
    Optional<Link> older,
    Optional<Link> newer,
    boolean isDraft) {

  /** An article with fewer headings has no table of contents. */
  private static final int WORTH_CONTENTS = 2;

  /** Headings below this level are not in the table of contents of the page. */
  private static final int LOWEST_LEVEL = 3;

  /**
   * A section.
   *
   * @param hash by which a browser notices that the section has changed
   * @param id the anchor of a section without a heading; null for others, whose heading has it
   * @param html sanitised
   */
  public record Part(String section, String hash, String id, String html) {}

  /**
   * A line of the table of contents.
   *
   * @param fragment the part of a link to it after {@code #}
   * @param below the headings inside the section
   */
  public record Entry(String title, String fragment, List<Entry> below) {}

  static ArticlePage of(Site site, Reading reading, Neighbours neighbours) {
    return of(site, reading, neighbours, false);
  }

  /** A draft that an editor shared. */
  static ArticlePage draft(Site site, Reading reading, Neighbours neighbours) {
    return of(site, reading, neighbours, true);
  }

  private static ArticlePage of(
      Site site, Reading reading, Neighbours neighbours, boolean isDraft) {
    Article article = reading.article();
    return new ArticlePage(
        site,
        article.card(),
        article.sections().stream().map(section -> part(site, section)).toList(),
        article.contents().stream()
            .filter(entry -> !entry.title().isEmpty())
            .map(ArticlePage::entry)
            .toList(),
        reading.hasQuiz(),
        neighbours.older().map(ArticlePage::link),
        neighbours.newer().map(ArticlePage::link),
        isDraft);
  }

  private static Part part(Site site, Section section) {
    String id = section.id().value();
    return new Part(
        id,
        section.hash(),
        section.title().isEmpty() ? id : null,
        SectionMarkup.of(section, site.text("article.link"), footnotes(site, section.title())));
  }

  private static String footnotes(Site site, String title) {
    return title.isEmpty()
        ? site.text("article.footnotes")
        : site.text("article.footnotes.of", title);
  }

  private static Entry entry(ContentsEntry entry) {
    return new Entry(
        entry.title(),
        entry.id().value(),
        entry.headings().stream()
            .filter(heading -> heading.level() <= LOWEST_LEVEL)
            .map(heading -> new Entry(heading.title(), heading.id(), List.of()))
            .toList());
  }

  private static Link link(Card card) {
    return new Link(card.title(), "/" + card.slug());
  }

  public boolean hasContents() {
    return contents.size() >= WORTH_CONTENTS;
  }

  /**
   * The value of HTML's {@code dir}, because the article may be of another language than the site.
   */
  public String direction() {
    return Direction.of(card.language());
  }

  /**
   * The key under which a browser remembers the sections; drafts are kept apart from what is
   * published.
   */
  public String key() {
    return isDraft ? "draft of " + card.slug() : card.slug().value();
  }

  /** The author; empty for none. */
  public String author() {
    return card.author().orElse("");
  }

  public Day published() {
    return site.frame().day(card.publishedAt());
  }

  /** Whether the text was revised after the day of its first publication. */
  public boolean isUpdated() {
    return !updated().equals(published());
  }

  /** When the text that is shown became public. */
  public Day updated() {
    return site.frame().day(card.updatedAt());
  }

  public String readingTime() {
    return site.readingTime(card.words());
  }

  public List<Link> tags() {
    return card.tags().stream().map(ArticlePage::link).toList();
  }

  static Link link(Tag tag) {
    return new Link(tag.name(), "/tags/" + tag.encoded());
  }
}
