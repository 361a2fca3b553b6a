package dev.pamphlet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Decides where a link or an image may lead: to {@code https}, to {@code mailto} (links only), or
 * to the site itself. No other scheme is allowed, and nothing that a browser would read as one:
 * browsers drop tabs and line breaks from addresses and treat a backslash as a slash.
 */
public final class Address {

  /** What a renderer writes in place of an address that is not allowed. */
  public static final String NONE = "";

  /** The file that makes a folder an article, in the repository of its editor. */
  private static final String ARTICLE_FILE = "article.md";

  /** Replaces every other address by {@link #NONE}. */
  public static final UrlSanitizer ALLOWED_ONLY =
      new UrlSanitizer() {
        @Override
        public String sanitizeLinkUrl(String url) {
          return isForLink(url) ? url : NONE;
        }

        @Override
        public String sanitizeImageUrl(String url) {
          return isForImage(url) ? url : NONE;
        }
      };

  private Address() {}

  public static boolean isForLink(String address) {
    return isForImage(address) || hasScheme(address, "mailto:") && isPlain(address);
  }

  public static boolean isForImage(String address) {
    return isPlain(address) && (hasScheme(address, "https://") || isOnSite(address));
  }

  /**
   * Whether an address is a relative one on the site. As a link it leads to an article; no picture
   * of the site has such an address.
   */
  public static boolean isRelative(String address) {
    return isPlain(address) && isOnSite(address) && !address.startsWith("/");
  }

  /**
   * Turns a relative path into one that means the same everywhere: on the article's page, in a
   * section, a feed and a letter. Articles are at the root of the site; in their editor's
   * repository they are folders with an {@value #ARTICLE_FILE}. So {@code
   * ../lighthouse/article.md#lamp} becomes {@code /lighthouse#lamp}.
   */
  public static String fromRoot(String address) {
    if (!isRelative(address) || address.startsWith("#") || address.startsWith("?")) {
      return address;
    }
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    List<String> path = new ArrayList<>();
    for (String segment : address.substring(0, end).split("/")) {
      if (segment.equals("..")) {
        path.subList(Math.max(0, path.size() - 1), path.size()).clear();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        path.add(segment);
      }
    }
    String rest = address.substring(end);
    if (path.equals(List.of(ARTICLE_FILE))) {
      return rest.isEmpty() ? "#" : rest;
    }
    path.removeIf(ARTICLE_FILE::equals);
    return "/" + String.join("/", path) + rest;
  }

  private static boolean isOnSite(String address) {
    if (address.isEmpty() || address.startsWith("//")) {
      return false;
    }
    int colon = address.indexOf(':');
    return colon < 0
        || isBefore(address, '/', colon)
        || isBefore(address, '?', colon)
        || isBefore(address, '#', colon);
  }

  private static boolean isBefore(String address, char mark, int colon) {
    int index = address.indexOf(mark);
    return index >= 0 && index < colon;
  }

  private static boolean hasScheme(String address, String scheme) {
    return address.length() > scheme.length()
        && address.substring(0, scheme.length()).toLowerCase(Locale.ROOT).equals(scheme);
  }

  private static boolean isPlain(String address) {
    return address.indexOf('\\') < 0
        && address.equals(address.strip())
        && address.chars().noneMatch(Character::isISOControl);
  }
}
