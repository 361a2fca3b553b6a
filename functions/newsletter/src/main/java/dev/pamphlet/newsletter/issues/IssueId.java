package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The id of an issue: 32 lower-case hexadecimal digits. The id of an announcement is derived from
 * its article, so that an article is announced once, however often its announcement is processed.
 */
public record IssueId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  /**
   * @throws InvalidValue for anything but 32 lower-case hexadecimal digits
   */
  public IssueId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("the id of an issue, 32 hexadecimal digits");
    }
  }

  /** A new one. */
  public static IssueId next(IdSource ids) {
    return new IssueId(ids.next());
  }

  /** The id of the one issue that announces an article: 128 bits of a SHA-256. */
  public static IssueId announcing(ArticleId article) {
    byte[] name = ("issue of article " + article).getBytes(StandardCharsets.UTF_8);
    return new IssueId(HexFormat.of().formatHex(Digest.sha256(BYTES, name)));
  }

  @Override
  public String toString() {
    return value;
  }
}
