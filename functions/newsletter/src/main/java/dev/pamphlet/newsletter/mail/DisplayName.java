package dev.pamphlet.newsletter.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The name before an address in a header: in quotation marks where it is printable ASCII (RFC 5322,
 * section 3.2.4), in encoded words otherwise (RFC 2047). SES takes ASCII only.
 */
final class DisplayName {

  /** Bytes whose Base64 fits into an encoded word of 75 characters with its frame. */
  private static final int BYTES_PER_WORD = 45;

  private DisplayName() {}

  /**
   * The name as it stands in a header.
   *
   * @param name one line
   * @return empty for a blank name
   */
  static Optional<String> of(String name) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    boolean printable = name.chars().allMatch(c -> c >= ' ' && c <= '~');
    return Optional.of(
        printable
            ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
            : String.join(" ", words(name)));
  }

  /** No character is divided between two words. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    name.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              if (bytes(word.toString() + character).length > BYTES_PER_WORD) {
                words.add(encoded(word.toString()));
                word.setLength(0);
              }
              word.append(character);
            });
    words.add(encoded(word.toString()));
    return words;
  }

  private static String encoded(String text) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
