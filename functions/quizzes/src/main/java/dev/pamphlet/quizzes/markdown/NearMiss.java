package dev.pamphlet.quizzes.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that looks like an answer but is not one. As part of the question's text it could show
 * readers which answer is right, so it is refused.
 */
final class NearMiss {

  private static final String TICK =
      "[xXvVyYoO*+\u00d7\u2610-\u2612\u2705\u2713\u2714\u2717\u2718]";

  /** A box or a tick that is a single character. */
  private static final String SYMBOL = "\u2610-\u2612\u2705\u2713\u2714";

  /** What may precede a box: a bullet of any kind, a number, a letter. */
  private static final String BULLET =
      "(?:(?:[\\p{P}\\p{S}&&[^>`|\\\\\\[("
          + SYMBOL
          + "]]{1,2}|[0-9]{1,9}[.)]|[a-zA-Z][.)])\\s{0,9})?";

  /** Brackets that are empty or hold a tick, unless they begin a link. */
  private static final String BRACKETS =
      "[\\[\\uff3b\\u3010]\\s{0,3}" + TICK + "{0,2}\\s{0,3}[\\]\\uff3d\\u3011](?![(\\[:])";

  /** A box at the beginning of a line or of an item. */
  private static final Pattern BOX =
      Pattern.compile(
          "^\\s*%s(?:%s|\\([ xX]\\)\\s|[%s]\\s).*$".formatted(BULLET, BRACKETS, SYMBOL));

  private static final Pattern SIGNS = Pattern.compile("^\\s*==+\\s*[^=\\s].*$");

  private static final Pattern LIST_ITEM =
      Pattern.compile("^ {0,3}(?:([-*+])|[0-9]{1,9}([.)]))(?:[ \\t].*|)$");

  private NearMiss() {}

  /** The fault of a line that looks like an answer; empty for any other line. */
  static Optional<String> of(String line) {
    if (BOX.matcher(line).matches()) {
      return Optional.of(
          "this is nearly an option: write '- [ ] text' or '- [x] text' at the margin, or put a"
              + " backslash before what is text");
    }
    if (SIGNS.matcher(line).matches()) {
      return Optional.of("this is nearly an accepted answer: write a single '=' before it");
    }
    return Optional.empty();
  }

  /**
   * The bullet of a list item, or the character after its number. Items with the same one belong to
   * the same list, even with blank lines between them (CommonMark, section 5.3).
   */
  static Optional<String> list(String line) {
    Matcher item = LIST_ITEM.matcher(line);
    return item.matches()
        ? Optional.of(item.group(1) == null ? item.group(2) : item.group(1))
        : Optional.empty();
  }
}
