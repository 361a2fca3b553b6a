package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of an article: lower-case words joined by hyphens, at most 80 characters, and none of
 * the site's own addresses, because articles and pages share the root of the site.
 */
public record Slug(String value) {

  private static final int MAX_LENGTH = 80;

  /** The site's pages, and addresses that browsers, crawlers and monitors expect at the root. */
  private static final Set<String> RESERVED =
      Set.of(
          "api",
          "articles",
          "assets",
          "editor",
          "favicon",
          "feed",
          "health",
          "images",
          "index",
          "newsletter",
          "openapi",
          "problems",
          "quiz",
          "results",
          "robots",
          "search",
          "sitemap",
          "subscribe",
          "subscriptions",
          "tags");

  private static final Pattern API_VERSION = Pattern.compile("v[0-9]+");

  /**
   * @throws InvalidValue for anything else
   */
  public Slug {
    if (!Words.fit(value, MAX_LENGTH)) {
      throw new InvalidValue(
          "a slug: lower-case words of a-z and 0-9 joined by hyphens, at most 80 characters;"
              + " name the article's folder so, whatever language its title is in");
    }
    if (isReserved(value)) {
      throw new InvalidValue("a slug that an article can have: the site itself uses this address");
    }
  }

  /**
   * Whether the site itself uses an address, so that no article has it.
   *
   * @param segment the first one of a path, with or without an ending such as {@code .xml}; empty
   *     for the front page
   */
  public static boolean isSitesOwn(String segment) {
    String name = segment.replaceFirst("\\..*", "");
    return name.isEmpty() || isReserved(name);
  }

  private static boolean isReserved(String name) {
    return RESERVED.contains(name) || API_VERSION.matcher(name).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
