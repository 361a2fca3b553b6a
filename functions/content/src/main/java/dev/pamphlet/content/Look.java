package dev.pamphlet.content;

import java.util.List;
import java.util.Optional;

/**
 * The look of the publication's pages, and their links besides those to articles.
 *
 * @param accent the colour of links and buttons
 * @param logo the address of a picture that stands before the title: {@code https}, or a path of
 *     the site
 * @param links below every page, at most {@value #MAX_LINKS}
 * @param securityContact where to report a weakness: an address that {@code security.txt} names
 */
public record Look(
    Optional<Colour> accent,
    Optional<String> logo,
    List<NamedLink> links,
    Optional<String> securityContact) {

  /** Most links. */
  public static final int MAX_LINKS = 10;

  /** Longest address, in characters. */
  public static final int MAX_ADDRESS = 500;

  /** The look of a publication that sets none. */
  public static final Look PLAIN =
      new Look(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Look {
    links = List.copyOf(links);
  }
}
