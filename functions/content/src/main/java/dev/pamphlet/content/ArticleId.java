package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/**
 * An article's identity for good: 32 lower-case hexadecimal digits, drawn at its creation. Its slug
 * may change; its versions hang on this.
 */
public record ArticleId(String value) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws InvalidValue for anything else
   */
  public ArticleId {
    if (!HEX.matcher(value).matches()) {
      throw new InvalidValue("an article id is 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
