package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/**
 * The permanent identity of an article: 32 lower-case hexadecimal digits, drawn when it is created.
 * The slug may change; the versions belong to this id.
 */
public record ArticleId(String value) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws InvalidValue for anything else
   */
  public ArticleId {
    if (!HEX.matcher(value).matches()) {
      throw new InvalidValue("the id of an article: 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
