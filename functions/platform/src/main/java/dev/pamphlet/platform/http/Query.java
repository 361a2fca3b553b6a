package dev.pamphlet.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query string. Parameters are decoded when they are asked for, so an unknown broken parameter
 * that somebody appended does no harm.
 *
 * @param raw the text in the URL, without the question mark
 */
record Query(String raw) {

  /**
   * The values of a parameter, in order; none if it is missing.
   *
   * @throws Problem 400 when one of them is not percent-encoded UTF-8
   */
  List<String> values(String name) {
    return Stream.of(raw.split("&"))
        .filter(pair -> FormText.decode(nameOf(pair)).equals(Optional.of(name)))
        .map(
            pair ->
                FormText.decode(valueOf(pair))
                    .orElseThrow(
                        () -> Problem.invalidParameter(name, "it is not percent-encoded UTF-8")))
        .toList();
  }

  private static String nameOf(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }

  private static String valueOf(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? "" : pair.substring(equals + 1);
  }
}
