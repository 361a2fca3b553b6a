package dev.pamphlet.platform.http;

import dev.pamphlet.platform.Digest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A strong entity tag (RFC 9110, section 8.8.3).
 *
 * @param value the text in the header, with its quotation marks
 */
public record ETag(String value) {

  private static final Pattern NUMBER = Pattern.compile("\"[1-9][0-9]{0,8}\"");
  private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7e]*\"");

  /** The tag of a representation: 128 bits of the SHA-256 of its bytes. */
  public static ETag ofContent(byte[] representation) {
    return of(Digest.text(16, representation));
  }

  /** The tag with the given text between its quotation marks. */
  public static ETag of(String text) {
    return new ETag('"' + text + '"');
  }

  /** The tag of a resource whose versions are numbered from 1. */
  public static ETag of(int version) {
    return of(Integer.toString(version));
  }

  /** The version number that the tag holds; empty if it holds none. */
  OptionalInt number() {
    return NUMBER.matcher(value).matches()
        ? OptionalInt.of(Integer.parseInt(value.substring(1, value.length() - 1)))
        : OptionalInt.empty();
  }

  /** Reads one strong tag with its quotation marks; empty for any other text. */
  static Optional<ETag> strong(String text) {
    return STRONG.matcher(text).matches() ? Optional.of(new ETag(text)) : Optional.empty();
  }

  /**
   * The tag of the same content in a content coding. The bytes differ, so the strong tag does too.
   */
  public ETag encoded(String coding) {
    return new ETag(value.substring(0, value.length() - 1) + '-' + coding + '"');
  }

  /**
   * Whether an {@code If-None-Match} names this tag, by weak comparison (RFC 9110, section 13.1.2).
   */
  public boolean isNamedBy(String ifNoneMatch) {
    for (String candidate : ifNoneMatch.split(",")) {
      String tag = candidate.strip();
      if (tag.equals("*") || tag.equals(value) || tag.equals("W/" + value)) {
        return true;
      }
    }
    return false;
  }
}
