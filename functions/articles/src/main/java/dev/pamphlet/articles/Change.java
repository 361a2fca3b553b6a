package dev.pamphlet.articles;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One act of an editor on an article, and all that changes with it, to be stored as one.
 *
 * @param before the manuscript that it changes; empty for the first save of an article
 * @param after the manuscript as it is then
 * @param version the new version, when the act is a save
 * @param article what readers shall see from now on; empty when the act publishes nothing, and what
 *     they see only moves or goes with the manuscript
 * @param at when the act is done
 */
public record Change(
    Optional<Manuscript> before,
    Manuscript after,
    Optional<Version> version,
    Optional<Article> article,
    Instant at) {

  /** The first save of an article. */
  public static Change create(
      ArticleId id, Addresses addresses, String source, ArticleText text, Instant now) {
    return save(Optional.empty(), id, addresses, source, text, now);
  }

  /**
   * A further save.
   *
   * @param addresses where the article lives from now on
   */
  public static Change revise(
      Manuscript before, Addresses addresses, String source, ArticleText text, Instant now) {
    return save(Optional.of(before), before.id(), addresses, source, text, now);
  }

  private static Change save(
      Optional<Manuscript> before,
      ArticleId id,
      Addresses addresses,
      String source,
      ArticleText text,
      Instant now) {
    FrontMatter front = text.frontMatter();
    if (front.publishedAt().filter(date -> date.isAfter(now)).isPresent()) {
      throw new Refused("publishedAt", "publishedAt lies in the future; use publishAt");
    }
    int number = before.map(Manuscript::version).orElse(0) + 1;
    Standing standing = before.map(Manuscript::standing).orElse(Standing.DRAFT);
    boolean later = front.publishAt().filter(at -> at.isAfter(now)).isPresent();
    Optional<Article> article = Optional.empty();
    if (front.published() && later) {
      standing =
          standing.schedule(
              new Schedule(front.publishAt().orElseThrow(), number, front.announce()));
    } else if (front.published()) {
      Instant at = publicationTime(standing, front.publishedAt().or(front::publishAt), now);
      standing = standing.publish(number, front.tags(), front.announce(), at);
      article = Optional.of(article(addresses.slug(), standing, text));
    }
    var latest = new Manuscript.Latest(number, front.title(), now, SectionMark.of(text.sections()));
    int changes = before.map(Manuscript::changes).orElse(0) + 1;
    return new Change(
        before,
        new Manuscript(id, addresses, latest, standing, changes),
        Optional.of(
            new Version(
                id,
                number,
                now,
                front.title(),
                source,
                ContentsEntry.of(text.sections()),
                text.warnings())),
        article,
        now);
  }

  /**
   * Makes a version public, or renders again the one that is.
   *
   * @param announce whether subscribers shall hear of it, unless they did before
   * @throws Refused when it has no text
   */
  public static Change publish(
      Manuscript before, int version, ArticleText text, boolean announce, Instant now) {
    requireText(text);
    FrontMatter front = text.frontMatter();
    Instant at = publicationTime(before.standing(), front.publishedAt(), now);
    Standing standing = before.standing().publish(version, front.tags(), announce, at);
    return new Change(
        Optional.of(before),
        before.with(standing),
        Optional.empty(),
        Optional.of(article(before.slug(), standing, text)),
        now);
  }

  /**
   * Decides to make the latest version public later.
   *
   * @throws Refused when it has no text, or the time is past
   */
  public static Change schedule(
      Manuscript before, Instant at, ArticleText text, boolean announce, Instant now) {
    requireText(text);
    var schedule = new Schedule(at, before.version(), announce);
    if (schedule.isDue(now)) {
      throw new Refused("at", "a time to come");
    }
    return unpublished(before, before.with(before.standing().schedule(schedule)), now);
  }

  /** Takes back what is public, and what was to be. */
  public static Change withdraw(Manuscript before, Instant now) {
    return unpublished(before, before.with(before.standing().withdraw(now)), now);
  }

  /**
   * Gives the article another address.
   *
   * @throws Refused when it is there already, or moved too often
   */
  public static Change move(Manuscript before, Slug to, Instant now) {
    return unpublished(before, before.with(before.addresses().movedTo(to)), now);
  }

  private static Change unpublished(Manuscript before, Manuscript after, Instant now) {
    return new Change(Optional.of(before), after, Optional.empty(), Optional.empty(), now);
  }

  /**
   * When an article becomes public: now, or, for the first time, at the past date that it brings
   * along from where it was published before. Lists and feeds are in the order of these dates.
   */
  private static Instant publicationTime(Standing standing, Optional<Instant> dated, Instant now) {
    return standing.visibility().firstAt().isPresent()
        ? now
        : dated.filter(date -> date.isBefore(now)).orElse(now);
  }

  private static void requireText(ArticleText text) {
    if (text.sections().isEmpty()) {
      throw new Refused("body", "a published article has a text");
    }
  }

  private static Article article(Slug slug, Standing standing, ArticleText text) {
    FrontMatter front = text.frontMatter();
    Visibility.Public visible = standing.published().orElseThrow();
    return new Article(
        new Card(
            slug,
            front.title(),
            front.summary(),
            front.author(),
            front.languageOrDefault(),
            front.tags(),
            front.canonicalUrl(),
            front.image(),
            visible.first(),
            visible.since(),
            text.words(),
            visible.version()),
        text.sections().stream().map(section -> section.in(slug)).toList());
  }

  /** Whether the article goes to live at another address. */
  public boolean moves() {
    return before.filter(manuscript -> !manuscript.slug().equals(after.slug())).isPresent();
  }

  /** Whether this is what subscribers hear of: once at most in the life of an article. */
  public boolean announces() {
    return after.standing().announced()
        && !before.map(manuscript -> manuscript.standing().announced()).orElse(false);
  }

  /** The addresses that the article has from now on and had not before. */
  public List<Slug> newAddresses() {
    List<Slug> had = before.map(manuscript -> manuscript.addresses().all()).orElse(List.of());
    return after.addresses().all().stream().filter(slug -> !had.contains(slug)).toList();
  }

  /** Whether readers are told from now on that the article is gone, or told so elsewhere. */
  public Optional<Visibility.Withdrawn> newlyWithdrawn() {
    boolean told =
        !moves()
            && before
                .filter(m -> m.standing().visibility().equals(after.standing().visibility()))
                .isPresent();
    return !told && after.standing().visibility() instanceof Visibility.Withdrawn withdrawn
        ? Optional.of(withdrawn)
        : Optional.empty();
  }

  /** The tags under which the article was listed and no longer is. */
  public List<Tag> retiredTags() {
    List<Tag> kept = after.standing().published().map(Visibility.Public::tags).orElse(List.of());
    return before.flatMap(manuscript -> manuscript.standing().published()).stream()
        .flatMap(visible -> visible.tags().stream())
        .filter(tag -> !kept.contains(tag))
        .toList();
  }

  /**
   * The former addresses that lead to the present one from now on. They do as soon as there is
   * something to lead to: a draft betrays nothing, not even where it was.
   */
  public List<Slug> newRedirects() {
    if (after.standing().visibility() instanceof Visibility.Unpublished) {
      return List.of();
    }
    boolean allNew =
        moves()
            || before
                .filter(m -> !(m.standing().visibility() instanceof Visibility.Unpublished))
                .isEmpty();
    return allNew
        ? after.addresses().former()
        : after.addresses().former().stream().filter(newAddresses()::contains).toList();
  }

  /** What this act did to the sections, compared with the version before. */
  public SectionChanges sectionChanges() {
    return SectionChanges.between(
        before.map(manuscript -> manuscript.latest().sections()).orElse(List.of()),
        after.latest().sections());
  }
}
