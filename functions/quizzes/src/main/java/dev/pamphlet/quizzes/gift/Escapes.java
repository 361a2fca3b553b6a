package dev.pamphlet.quizzes.gift;

/** What a backslash takes the meaning from. Before anything else it is a backslash. */
final class Escapes {

  static final String ESCAPED = "\\:#={}~n";

  private Escapes() {}

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
