package dev.pamphlet.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One save: a new version and everything that changes with it, to be stored as one.
 *
 * @param before the manuscript that it revises; empty for the first save of an article
 * @param after the manuscript with the new version
 * @param version the new version
 * @param article what readers shall see from now on; empty when the version stays a draft, which
 *     leaves what is public as it is
 */
public record Revision(
    Optional<Manuscript> before, Manuscript after, Version version, Optional<Article> article) {

  /** The first version of an article. */
  public static Revision first(
      ArticleId id, Slug slug, String source, ArticleText text, Instant now) {
    return of(Optional.empty(), id, slug, 1, source, text, now);
  }

  /** The next version of an article. */
  public static Revision next(Manuscript before, String source, ArticleText text, Instant now) {
    return of(
        Optional.of(before), before.id(), before.slug(), before.version() + 1, source, text, now);
  }

  private static Revision of(
      Optional<Manuscript> before,
      ArticleId id,
      Slug slug,
      int number,
      String source,
      ArticleText text,
      Instant now) {
    FrontMatter front = text.frontMatter();
    Optional<Manuscript.Publication> earlier = before.flatMap(Manuscript::publication);
    Instant firstAt = earlier.map(Manuscript.Publication::firstAt).orElse(now);
    Optional<Article> article =
        front.published()
            ? Optional.of(new Article(card(slug, number, text, firstAt, now), text.sections()))
            : Optional.empty();
    var after =
        new Manuscript(
            id,
            slug,
            front.title(),
            number,
            now,
            SectionMark.of(text.sections()),
            article
                .map(visible -> new Manuscript.Publication(number, firstAt, front.tags()))
                .or(() -> earlier));
    return new Revision(before, after, new Version(id, number, now, source), article);
  }

  private static Card card(Slug slug, int number, ArticleText text, Instant firstAt, Instant now) {
    FrontMatter front = text.frontMatter();
    return new Card(
        slug,
        front.title(),
        front.summary(),
        front.author(),
        front.languageOrDefault(),
        front.tags(),
        front.canonicalUrl(),
        firstAt,
        now,
        text.words(),
        number);
  }

  /** The tags under which the article was listed and no longer is. */
  public List<Tag> retiredTags() {
    if (article.isEmpty()) {
      return List.of();
    }
    List<Tag> kept = article.get().card().tags();
    return before.flatMap(Manuscript::publication).stream()
        .flatMap(publication -> publication.tags().stream())
        .filter(tag -> !kept.contains(tag))
        .toList();
  }

  /** What this save did to the sections, compared with the version before. */
  public SectionChanges sectionChanges() {
    return SectionChanges.between(
        before.map(Manuscript::sections).orElse(List.of()), after.sections());
  }
}
