package dev.pamphlet.platform.http;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The end of a page of a list, as an opaque text that the caller sends back to get the next page.
 *
 * <p>A digest of query and position binds it to its query. So a cursor is refused if it is of
 * another list, or was cut or altered. The digest uses no secret: a forged cursor can name any
 * position of a list that its sender may read anyway. Therefore its parts are checked: an
 * impossible key would make DynamoDB, and so the function, fail.
 */
public final class Cursor {

  private static final int CHECK = 9;

  /** The longest sort key that DynamoDB takes, in bytes; it fails for a longer one. */
  private static final int LONGEST_PART = 1_024;

  private static final String SEPARATOR = "\0";

  private Cursor() {}

  /**
   * Writes a position.
   *
   * @param query identifies the list; the same text for all of its pages
   * @param position the parts of the last key on the page: not empty, and without NUL characters
   */
  public static String write(String query, List<String> position) {
    byte[] place = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
    byte[] cursor = Arrays.copyOf(check(query, place), CHECK + place.length);
    System.arraycopy(place, 0, cursor, CHECK, place.length);
    return encode(cursor);
  }

  /**
   * Reads a position.
   *
   * @param parts how many parts a position of this list has
   * @return parts that a key can have
   * @throws InvalidValue when the text is not a cursor of this query
   */
  public static List<String> read(String query, int parts, String text) {
    byte[] cursor = bytes(text);
    if (cursor.length <= CHECK) {
      throw invalid();
    }
    byte[] place = Arrays.copyOfRange(cursor, CHECK, cursor.length);
    if (!Arrays.equals(Arrays.copyOf(cursor, CHECK), check(query, place))) {
      throw invalid();
    }
    List<String> position =
        List.of(Utf8.decode(place).orElseThrow(Cursor::invalid).split(SEPARATOR, -1));
    if (position.size() != parts || !position.stream().allMatch(Cursor::isKey)) {
      throw invalid();
    }
    return position;
  }

  private static boolean isKey(String part) {
    int length = part.getBytes(StandardCharsets.UTF_8).length;
    return length > 0 && length <= LONGEST_PART;
  }

  private static byte[] bytes(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    // The decoder ignores the spare bits of the last character; one position has one cursor.
    if (!encode(bytes).equals(text)) {
      throw invalid();
    }
    return bytes;
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] check(String query, byte[] place) {
    return Digest.sha256(CHECK, query.getBytes(StandardCharsets.UTF_8), place);
  }

  private static InvalidValue invalid() {
    return new InvalidValue("the cursor that the same list gave with its last page");
  }
}
