package dev.pamphlet.articles;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an article says about itself before its text begins.
 *
 * @param title one line of plain text, at most {@value #MAX_TITLE} characters
 * @param summary one line of plain text for lists, previews and feeds, at most {@value
 *     #MAX_SUMMARY} characters; empty where the author wrote none
 * @param author as it is to be printed, at most {@value #MAX_AUTHOR} characters
 * @param tags at most {@value #MAX_TAGS}, none twice, in the author's order
 * @param published whether the author wants this text public; {@code false} keeps a draft and never
 *     withdraws what is public already
 * @param canonicalUrl where the text first appeared, an absolute {@code https} address
 * @param language a BCP 47 tag in its canonical form, where the author named one
 * @param publishAt when a text that the author wants public shall become so; a time that is past
 *     means at once
 * @param publishedAt when the text was first published elsewhere; the date of an article that
 *     becomes public here for the first time
 * @param announce whether the subscribers shall hear of the article; they do once at most
 * @param image a picture for previews: an absolute {@code https} address, or one on the site itself
 * @param movedFrom where the article lived before, at most {@value #MAX_MOVED_FROM} addresses, none
 *     twice
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

  /** Most addresses that one article names as its former ones. */
  public static final int MAX_MOVED_FROM = 20;

  private static final String DEFAULT_LANGUAGE = "en";

  public FrontMatter {
    tags = List.copyOf(tags);
    movedFrom = List.copyOf(movedFrom);
  }

  /** The language to read the text in: the author's, else English. */
  public String languageOrDefault() {
    return language.orElse(DEFAULT_LANGUAGE);
  }
}
