package dev.pamphlet.articles.http;

import dev.pamphlet.platform.InvalidValue;

/** The number of a version in a path. */
final class VersionNumber {

  private VersionNumber() {}

  /**
   * Reads a number, from 1 and of at most six digits.
   *
   * @throws InvalidValue for anything else
   */
  static int parse(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new InvalidValue("the number of a version, from 1");
    }
    return Integer.parseInt(text);
  }
}
