package dev.pamphlet.articles;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The front matter of an article.
 *
 * @param title one line of plain text, at most {@value #MAX_TITLE} characters
 * @param summary one line of plain text for lists, previews and feeds, at most {@value
 *     #MAX_SUMMARY} characters; empty where the author wrote none
 * @param author as readers see it, at most {@value #MAX_AUTHOR} characters
 * @param tags at most {@value #MAX_TAGS}, without duplicates, in the author's order
 * @param published whether to publish this version; {@code false} saves a draft and never withdraws
 *     a public version
 * @param canonicalUrl where the text first appeared, an absolute {@code https} address
 * @param language a BCP 47 tag in its canonical form, where the author named one
 * @param publishAt when to publish this version; a past time means at once
 * @param publishedAt when the text was first published elsewhere; it becomes the article's date at
 *     its first publication here
 * @param announce whether to announce the article to subscribers, at most once
 * @param announceTo the topics whose subscribers are told; none for everybody
 * @param image a picture for previews: an absolute {@code https} address, or one on the site itself
 * @param movedFrom former addresses of the article, at most {@value #MAX_MOVED_FROM}, without
 *     duplicates
 */
public record FrontMatter(
    String title,
    String summary,
    Optional<String> author,
    List<Tag> tags,
    boolean published,
    Optional<URI> canonicalUrl,
    Optional<String> language,
    Optional<Instant> publishAt,
    Optional<Instant> publishedAt,
    boolean announce,
    List<Tag> announceTo,
    Optional<URI> image,
    List<Slug> movedFrom) {

  /** Longest title, in code points. */
  public static final int MAX_TITLE = 200;

  /** Longest summary, in code points. */
  public static final int MAX_SUMMARY = 1_000;

  /** Longest author, in code points. */
  public static final int MAX_AUTHOR = 100;

  /** Most tags of one article. */
  public static final int MAX_TAGS = 10;

  /** Most former addresses in one front matter. */
  public static final int MAX_MOVED_FROM = 20;

  private static final String DEFAULT_LANGUAGE = "en";

  public FrontMatter {
    tags = List.copyOf(tags);
    announceTo = List.copyOf(announceTo);
    movedFrom = List.copyOf(movedFrom);
  }

  /** The language of the text: the author's, else English. */
  public String languageOrDefault() {
    return language.orElse(DEFAULT_LANGUAGE);
  }
}
