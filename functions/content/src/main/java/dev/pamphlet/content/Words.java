package dev.pamphlet.content;

import java.util.regex.Pattern;

/**
 * The form of slugs: words of {@code a-z} and {@code 0-9}, joined by single hyphens. They need no
 * escaping in URLs, keys, HTML attributes, mail and file names.
 */
final class Words {

  private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

  private Words() {}

  static boolean fit(String value, int maxLength) {
    return value.length() <= maxLength && WORDS.matcher(value).matches();
  }
}
