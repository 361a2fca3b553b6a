package dev.pamphlet.articles;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change to an article with all its consequences, stored as a whole.
 *
 * @param before the manuscript before the change; empty for the first save of an article
 * @param after the manuscript after the change
 * @param version the new version, if the change is a save
 * @param article what readers see from now on; empty if the change publishes nothing, and the
 *     public article at most moves or is withdrawn
 * @param announceTo the topics whose subscribers are told, if the change announces the article;
 *     none for everybody
 * @param at the time of the change
 */
public record Change(
    Optional<Manuscript> before,
    Manuscript after,
    Optional<Version> version,
    Optional<Article> article,
    List<Tag> announceTo,
    Instant at) {

  public Change {
    announceTo = List.copyOf(announceTo);
  }

  /** The first save of an article. */
  public static Change create(
      ArticleId id, Addresses addresses, String source, ArticleText text, Instant now) {
    return save(Optional.empty(), id, addresses, source, text, now);
  }

  /**
   * A further save.
   *
   * @param addresses of the article after the save
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
      throw new Refused("publishedAt", "this time is in the future; use publishAt to schedule");
    }
    int number = before.map(Manuscript::version).orElse(0) + 1;
    ArticleState state = before.map(Manuscript::state).orElse(ArticleState.DRAFT);
    boolean later = front.publishAt().filter(at -> at.isAfter(now)).isPresent();
    Optional<Article> article = Optional.empty();
    if (front.published() && later) {
      state =
          state.schedule(new Schedule(front.publishAt().orElseThrow(), number, front.announce()));
    } else if (front.published()) {
      Instant at = publicationTime(state, front.publishedAt().or(front::publishAt), now);
      state = state.publish(number, front.tags(), front.announce(), at);
      article = Optional.of(article(id, addresses.slug(), state, text));
    }
    var latest = new Manuscript.Latest(number, front.title(), now, SectionMark.of(text.sections()));
    int changes = before.map(Manuscript::changes).orElse(0) + 1;
    return new Change(
        before,
        new Manuscript(id, addresses, latest, state, changes),
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
        front.announceTo(),
        now);
  }

  /**
   * Publishes a version, or renders the public one again.
   *
   * @param announce whether to announce it to subscribers, unless it was announced before
   * @throws Refused when it has no text
   */
  public static Change publish(
      Manuscript before, int version, ArticleText text, boolean announce, Instant now) {
    requireText(text);
    FrontMatter front = text.frontMatter();
    Instant at = publicationTime(before.state(), front.publishedAt(), now);
    ArticleState state = before.state().publish(version, front.tags(), announce, at);
    return new Change(
        Optional.of(before),
        before.with(state),
        Optional.empty(),
        Optional.of(article(before.id(), before.slug(), state, text)),
        front.announceTo(),
        now);
  }

  /**
   * Schedules the publication of the latest version.
   *
   * @throws Refused when it has no text, or the time is past
   */
  public static Change schedule(
      Manuscript before, Instant at, ArticleText text, boolean announce, Instant now) {
    requireText(text);
    var schedule = new Schedule(at, before.version(), announce);
    if (schedule.isDue(now)) {
      throw new Refused("at", "this time is past");
    }
    return unpublished(before, before.with(before.state().schedule(schedule)), now);
  }

  /** Withdraws the article and cancels its schedule. */
  public static Change withdraw(Manuscript before, Instant now) {
    return unpublished(before, before.with(before.state().withdraw(now)), now);
  }

  /**
   * Moves the article to another address.
   *
   * @throws Refused when it is there already, or has moved too often
   */
  public static Change move(Manuscript before, Slug to, Instant now) {
    return unpublished(before, before.with(before.addresses().movedTo(to)), now);
  }

  private static Change unpublished(Manuscript before, Manuscript after, Instant now) {
    return new Change(
        Optional.of(before), after, Optional.empty(), Optional.empty(), List.of(), now);
  }

  /**
   * The time of a publication: now or, for the first one, the past date that the front matter
   * states. Lists and feeds are sorted by it.
   */
  private static Instant publicationTime(ArticleState state, Optional<Instant> dated, Instant now) {
    return state.visibility().firstAt().isPresent()
        ? now
        : dated.filter(date -> date.isBefore(now)).orElse(now);
  }

  private static void requireText(ArticleText text) {
    if (text.sections().isEmpty()) {
      throw new Refused("body", "the article has no text");
    }
  }

  private static Article article(ArticleId id, Slug slug, ArticleState state, ArticleText text) {
    Visibility.Public visible = state.published().orElseThrow();
    return text.at(id, slug, visible.first(), visible.since(), visible.version());
  }

  /** Whether the article moves to another address. */
  public boolean moves() {
    return before.filter(manuscript -> !manuscript.slug().equals(after.slug())).isPresent();
  }

  /** Whether the change announces the article, which happens at most once. */
  public boolean announces() {
    return after.state().announced()
        && !before.map(manuscript -> manuscript.state().announced()).orElse(false);
  }

  /** The addresses that the change adds to the article. */
  public List<Slug> newAddresses() {
    List<Slug> had = before.map(manuscript -> manuscript.addresses().all()).orElse(List.of());
    return after.addresses().all().stream().filter(slug -> !had.contains(slug)).toList();
  }

  /** The withdrawal, if readers do not get it at the present address yet. */
  public Optional<Visibility.Withdrawn> newlyWithdrawn() {
    boolean told =
        !moves()
            && before
                .filter(m -> m.state().visibility().equals(after.state().visibility()))
                .isPresent();
    return !told && after.state().visibility() instanceof Visibility.Withdrawn withdrawn
        ? Optional.of(withdrawn)
        : Optional.empty();
  }

  /** The tags that no longer list the article. */
  public List<Tag> retiredTags() {
    List<Tag> kept = after.state().published().map(Visibility.Public::tags).orElse(List.of());
    return before.flatMap(manuscript -> manuscript.state().published()).stream()
        .flatMap(visible -> visible.tags().stream())
        .filter(tag -> !kept.contains(tag))
        .toList();
  }

  /**
   * The former addresses that get a redirect to the present one. A draft has no redirects, because
   * they would reveal it.
   */
  public List<Slug> newRedirects() {
    if (after.state().visibility() instanceof Visibility.Unpublished) {
      return List.of();
    }
    boolean allNew =
        moves()
            || before
                .filter(m -> !(m.state().visibility() instanceof Visibility.Unpublished))
                .isEmpty();
    return allNew
        ? after.addresses().former()
        : after.addresses().former().stream().filter(newAddresses()::contains).toList();
  }

  /** The changes to the sections since the version before. */
  public SectionChanges sectionChanges() {
    return SectionChanges.between(
        before.map(manuscript -> manuscript.latest().sections()).orElse(List.of()),
        after.latest().sections());
  }
}
