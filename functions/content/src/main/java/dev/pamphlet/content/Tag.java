package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;

/**
 * What an article is about, to list articles by: lower-case words joined by hyphens, at most 40
 * characters.
 */
public record Tag(String value) {

  private static final int MAX_LENGTH = 40;

  /**
   * @throws InvalidValue for anything else
   */
  public Tag {
    if (!Words.fit(value, MAX_LENGTH)) {
      throw new InvalidValue(
          "a tag is lower-case words of a-z and 0-9 joined by hyphens, at most 40 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
