package dev.pamphlet.platform.http;

import dev.pamphlet.platform.Digest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An entity tag (RFC 9110, section 8.8.3), strong unless stated otherwise.
 *
 * @param value the text in the header, with its quotation marks
 */
public record ETag(String value) {

  private static final Pattern NUMBER = Pattern.compile("\"[1-9][0-9]{0,8}\"");
  private static final String WEAK = "W/";
  private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7e]*\"");

  /** The tag of a representation: 128 bits of the SHA-256 of its bytes. */
  public static ETag ofContent(byte[] representation) {
    return of(hash(representation));
  }

  /**
   * A weak tag: representations with this tag mean the same, whatever their bytes and content
   * coding.
   *
   * @param parts the sources of the representation, or something that identifies them
   */
  public static ETag weak(byte[]... parts) {
    return new ETag(WEAK + of(hash(parts)).value);
  }

  private static String hash(byte[]... parts) {
    return Digest.text(16, parts);
  }

  /** Whether the tag identifies exact bytes. */
  boolean isStrong() {
    return !value.startsWith(WEAK);
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
      if (tag.equals("*") || opaque(tag).equals(opaque(value))) {
        return true;
      }
    }
    return false;
  }

  /** The part of a tag that weak comparison compares. */
  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
