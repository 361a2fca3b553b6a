package dev.pamphlet.platform.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds the content of all pages of a site.
 *
 * @param name of the site, which leads to its front page; empty if it is unknown, as on the page of
 *     a failure
 * @param language of the texts on its pages, a BCP 47 tag
 * @param menu links above the content
 * @param footer links below the content
 * @param accent the site's own colour of links and buttons
 * @param logo the address of a picture before the name
 */
public record Frame(
    String name,
    String language,
    List<Link> menu,
    List<Link> footer,
    Optional<Accent> accent,
    Optional<String> logo) {

  public Frame {
    menu = List.copyOf(menu);
    footer = List.copyOf(footer);
  }

  /** Nothing but the language. */
  public static Frame bare(String language) {
    return new Frame("", language, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** The texts of the kernel's pages in the site's language. */
  public Texts texts() {
    return Texts.of(Frame.class, language);
  }

  /** The day of a time in UTC, in the language that the site's pages are in. */
  public Day day(Instant time) {
    return Day.of(time, texts());
  }
}
