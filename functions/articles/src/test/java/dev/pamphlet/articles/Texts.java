package dev.pamphlet.articles;

import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Texts of articles, as a reader of sources returns them. */
final class Texts {

  private Texts() {}

  static ArticleText draft(String... tags) {
    return text(false, Optional.empty(), false, List.of(tags));
  }

  static ArticleText published(String... tags) {
    return text(true, Optional.empty(), false, List.of(tags));
  }

  static ArticleText announced() {
    return text(true, Optional.empty(), true, List.of());
  }

  static ArticleText scheduled(Instant at) {
    return text(true, Optional.of(at), false, List.of());
  }

  /** A text that was published elsewhere before. */
  static ArticleText dated(Instant publishedAt) {
    FrontMatter front = published().frontMatter();
    return new ArticleText(
        new FrontMatter(
            front.title(),
            front.summary(),
            front.author(),
            front.tags(),
            front.published(),
            front.canonicalUrl(),
            front.language(),
            front.publishAt(),
            Optional.of(publishedAt),
            front.announce(),
            front.announceTo(),
            front.image(),
            front.movedFrom()),
        published().sections(),
        List.of());
  }

  static ArticleText text(
      boolean published, Optional<Instant> at, boolean announce, Collection<String> tags) {
    return new ArticleText(
        new FrontMatter(
            "Title",
            "",
            Optional.empty(),
            tags.stream().map(Tag::new).toList(),
            published,
            Optional.empty(),
            Optional.empty(),
            at,
            Optional.empty(),
            announce,
            List.of(),
            Optional.empty(),
            List.of()),
        List.of(new Section(SectionId.INTRODUCTION, "", 1, "Text.", "<p>Text.</p>", List.of())),
        List.of());
  }

  static ArticleText empty() {
    ArticleText draft = draft();
    return new ArticleText(draft.frontMatter(), List.of(), List.of());
  }
}
