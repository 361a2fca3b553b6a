package dev.pamphlet.newsletter.mail;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.ContentsEntry;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.letter.AnnouncedArticle;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.letter.LetterTemplate.Letter;
import dev.pamphlet.newsletter.letter.WrittenLetter;
import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Letters for tests, from a publication with one published article. */
final class Letters {

  static final String SITE = "https://pamphlet.example";
  static final Token TOKEN = new Token("0123456789abcdef".repeat(2));

  /** Markdown with everything that a letter may have. */
  static final String EVERYTHING =
      """
      # Hello

      A paragraph with *stress*, **weight**, ~~a mistake~~, `code`, a [link](https://example.org/)
      and a note[^1]. <kbd>Ctrl</kbd> in raw HTML.

      - one
        1. deeper
      - [x] done

      > A quote

      > [!WARNING]
      > An alert

      ```java
      int x;
      ```

      | what | how many |
      |---|---:|
      | functions | 19 |

      ![A lighthouse](https://example.org/lighthouse.png)

      ---

      ### The end

      [^1]: The note.
      """;

  private Letters() {}

  static Publisher publisher(String title, String language) {
    return new Publisher(
        title,
        language,
        EmailAddress.of("letters@pamphlet.example"),
        Optional.of(EmailAddress.of("editor@pamphlet.example")),
        Optional.of("1 Example Street, Exampleton"),
        List.of());
  }

  static LetterWriter writer() {
    return new LetterWriter(
        SITE,
        slug ->
            slug.equals(new Slug("lighthouse"))
                ? Optional.of(Set.of("introduction", "the-lamp", "höhe"))
                : Optional.empty());
  }

  static WrittenLetter write(Draft draft) {
    return writer().write(publisher("Pamphlet", "en"), draft);
  }

  static WrittenLetter write(String markdown) {
    return write(new Draft("A letter", markdown, Optional.empty()));
  }

  static Letter letter(Draft draft) {
    return write(draft).template().to(TOKEN);
  }

  static Letter letter(String markdown) {
    return write(markdown).template().to(TOKEN);
  }

  static Draft announcement(SectionId... newSections) {
    return new Draft("The lighthouse", "", Optional.of(article(newSections)));
  }

  static AnnouncedArticle article(SectionId... newSections) {
    Card card =
        new Card(
            new ArticleId("0".repeat(32)),
            new Slug("lighthouse"),
            "The lighthouse",
            "A light that nobody tends.",
            Optional.of("A keeper"),
            "en",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            1_000,
            1);
    return new AnnouncedArticle(
        card,
        List.of(
            new ContentsEntry(SectionId.INTRODUCTION, "", 100, List.of()),
            new ContentsEntry(new SectionId("the-lamp"), "The lamp", 400, List.of()),
            new ContentsEntry(new SectionId("höhe"), "Höhe & Gewicht", 500, List.of())),
        Set.of(newSections),
        true);
  }

  /** The text of an article of the publication, without its front matter. */
  static String shippedArticle(String slug) {
    try {
      String source =
          Files.readString(Project.root().resolve("infra/publication/" + slug + "/article.md"));
      return source
          .substring(source.indexOf("\n---", 3) + 4)
          .replaceAll("\\]\\(figures/", "](/images/9f86d081884c7d659a2feaa0c55ad015-720x300/");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
