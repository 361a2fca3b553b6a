package dev.pamphlet.markdown;

import java.util.Locale;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Decides where a link or an image may lead: to {@code https}, to {@code mailto} (links only), or
 * to the site itself. No other scheme is allowed, nor what a browser would read as one: browsers
 * drop tabs and line breaks from addresses and take a backslash for a slash.
 */
public final class Address {

  /** What a renderer writes in place of an address that is not allowed. */
  public static final String NONE = "";

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
