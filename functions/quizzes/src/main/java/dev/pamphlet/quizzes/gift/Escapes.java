package dev.pamphlet.quizzes.gift;

/** The characters that a backslash escapes. A backslash before any other character is text. */
final class Escapes {

  /** {@code \n} is a line break; the others stand for themselves. */
  static final String ESCAPED = "\\:#={}~n";

  private Escapes() {}

  /** A text without its escapes. */
  static String resolve(String text) {
    StringBuilder resolved = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (text.charAt(i) == '\\' && ESCAPED.indexOf(next) >= 0) {
        resolved.append(next == 'n' ? '\n' : next);
        i++;
      } else {
        resolved.append(text.charAt(i));
      }
    }
    return resolved.toString();
  }
}
