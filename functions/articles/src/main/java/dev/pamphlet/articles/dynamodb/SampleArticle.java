package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An article that exists in rehearsals only. */
final class SampleArticle {

  private SampleArticle() {}

  /** Long enough to be compressed. */
  static Article get() {
    Instant then = Instant.EPOCH;
    var section =
        new Section(
            SectionId.INTRODUCTION,
            "",
            200,
            "word ".repeat(200),
            "<p>" + "word ".repeat(200) + "</p>",
            List.of(new Heading("heading", "Heading", 3)));
    return new Article(
        new Card(
            new ArticleId("0".repeat(32)),
            new Slug("sample"),
            "Sample",
            "",
            Optional.empty(),
            "en",
            List.of(new Tag("sample")),
            Optional.empty(),
            Optional.empty(),
            then,
            then,
            200,
            1),
        List.of(section));
  }
}
