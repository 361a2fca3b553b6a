package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Tag;
import dev.pamphlet.markdown.source.Warning;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A source, and its text as a reader of sources returns it. The methods return changed copies. */
record Writing(
    String title,
    boolean published,
    Optional<Instant> publishAt,
    boolean announced,
    List<Tag> tags,
    String source,
    String html) {

  static Writing draft(String title) {
    return new Writing(
        title, false, Optional.empty(), false, List.of(), "# " + title, "<p>" + title + "</p>");
  }

  static Writing published(String title) {
    return draft(title).inPublic(true, Optional.empty());
  }

  static Writing scheduled(String title, Instant at) {
    return draft(title).inPublic(true, Optional.of(at));
  }

  Writing tagged(Tag... others) {
    return tagged(List.of(others));
  }

  Writing tagged(List<Tag> others) {
    return new Writing(title, published, publishAt, announced, others, source, html);
  }

  Writing announcing() {
    return new Writing(title, published, publishAt, true, tags, source, html);
  }

  Writing withSource(String other) {
    return new Writing(title, published, publishAt, announced, tags, other, html);
  }

  Writing withHtml(String other) {
    return new Writing(title, published, publishAt, announced, tags, source, other);
  }

  private Writing inPublic(boolean wanted, Optional<Instant> at) {
    return new Writing(title, wanted, at, announced, tags, source, html);
  }

  /** With everything that a text can have, and characters of one to four bytes. */
  ArticleText text() {
    return new ArticleText(
        new FrontMatter(
            title,
            "Über Türme – 灯台 🗼",
            Optional.of("Pamphlet"),
            tags,
            published,
            Optional.of(URI.create("https://example.com/first")),
            Optional.of("de-CH"),
            publishAt,
            Optional.empty(),
            announced,
            announced ? List.of(new Tag("C++")) : List.of(),
            Optional.of(URI.create("/assets/tower.png")),
            List.of()),
        List.of(
            new Section(SectionId.INTRODUCTION, "", 1, source, html, List.of()),
            new Section(
                new SectionId("lamp"),
                "The lamp \"🗼\"",
                3,
                "## The lamp\n\n\tIt turns.\n",
                "<h2>The lamp</h2><p>It turns.</p>",
                List.of(new Heading("lens", "The lens", 3)))),
        List.of(new Warning(3, 1, "the summary is long")));
  }
}
