package dev.pamphlet.content;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.InvalidValue;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a picture of the publication, such as {@code
 * /images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png}. It holds a digest of the content, so
 * the content at an address never changes. It also holds the picture's size, so that a renderer
 * needs to read nothing else.
 *
 * @param digest the first 128 bits of the SHA-256 of the content, in lower-case hexadecimal
 * @param width in CSS pixels, from 1 to {@value #MAX_SIDE}
 * @param height in CSS pixels, from 1 to {@value #MAX_SIDE}
 * @param name of a file, see {@link #requireName}
 */
public record PictureAddress(String digest, int width, int height, String name) {

  /** The longest side, in pixels. */
  public static final int MAX_SIDE = 9_999;

  private static final int MAX_NAME = 80;
  private static final int DIGEST_BYTES = 16;
  private static final String PREFIX = "/images/";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final Pattern PICTURE =
      Pattern.compile("([0-9a-f]{32})-([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

  private static final Pattern PATH =
      Pattern.compile(PREFIX + "(" + PICTURE.pattern() + ")/(" + NAME.pattern() + ")");

  /**
   * @throws InvalidValue for a name or a size that no picture has
   */
  public PictureAddress {
    requireName(name);
    if (!isSide(width) || !isSide(height)) {
      throw new InvalidValue("a size from 1 to " + MAX_SIDE + " pixels a side");
    }
  }

  /** The address of a picture with this content. */
  public static PictureAddress of(byte[] content, int width, int height, String name) {
    return new PictureAddress(digest(content), width, height, name);
  }

  private static String digest(byte[] content) {
    return HexFormat.of().formatHex(Digest.sha256(DIGEST_BYTES, content));
  }

  /**
   * The address with these parts of a path.
   *
   * @param picture digest and size
   */
  public static Optional<PictureAddress> of(String picture, String name) {
    Matcher parts = PICTURE.matcher(picture);
    return parts.matches() && isName(name)
        ? Optional.of(
            new PictureAddress(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                name))
        : Optional.empty();
  }

  /**
   * As above, for parts that must be valid.
   *
   * @throws InvalidValue for any other parts
   */
  public static PictureAddress require(String picture, String name) {
    return of(picture, name)
        .orElseThrow(
            () ->
                new InvalidValue(
                    "a picture's hash and size, such as"
                        + " 9f86d081884c7d659a2feaa0c55ad015-1200x630"));
  }

  /** The picture that a path leads to; empty for any other address. */
  public static Optional<PictureAddress> ofPath(String path) {
    Matcher whole = PATH.matcher(path);
    return whole.matches() ? of(whole) : Optional.empty();
  }

  /** The pictures whose addresses are in a text, in its order. */
  public static List<PictureAddress> allIn(String text) {
    return PATH.matcher(text).results().flatMap(found -> of(found).stream()).distinct().toList();
  }

  private static Optional<PictureAddress> of(MatchResult path) {
    return of(path.group(1), path.group(5));
  }

  /**
   * Checks the file name of a picture, which needs no encoding in any address.
   *
   * @throws InvalidValue for any other
   */
  public static String requireName(String text) {
    if (!isName(text)) {
      throw new InvalidValue(
          "a picture's file name: letters a to z, digits, '.', '_' and '-', at most "
              + MAX_NAME
              + " characters");
    }
    return text;
  }

  private static boolean isName(String text) {
    return text.length() <= MAX_NAME && NAME.matcher(text).matches();
  }

  private static boolean isSide(int pixels) {
    return pixels >= 1 && pixels <= MAX_SIDE;
  }

  /** Whether this is the address of a content, by its digest. */
  public boolean isOf(byte[] content) {
    return digest.equals(digest(content));
  }

  /** The path on the site. */
  public String path() {
    return PREFIX + digest + "-" + width + "x" + height + "/" + name;
  }

  /**
   * The HTML attributes of the picture besides its address, always in the same order. They reserve
   * its space, so that nothing moves when it arrives, and keep the text from waiting for it.
   */
  public Map<String, String> attributes() {
    return new TreeMap<>(
        Map.of(
            "decoding", "async",
            "height", Integer.toString(height),
            "width", Integer.toString(width)));
  }

  @Override
  public String toString() {
    return path();
  }
}
