package dev.pamphlet.local.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One header line of a request or a response, the name as it was sent. */
public record Header(String name, String value) {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /**
   * Headers about the connection, which intermediaries do not forward (RFC 9110, section 7.6.1).
   */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** Whether it has that name, in any case. */
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** The name in lower case. */
  public String lowerCaseName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether it is about the connection. */
  public boolean isHopByHop() {
    return HOP_BY_HOP.contains(lowerCaseName());
  }

  /** Whether it can be written as one line: a line break in a value would forge another header. */
  public boolean isWritable() {
    return TOKEN.matcher(name).matches()
        && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= 0xFF && c != 0x7F));
  }
}
