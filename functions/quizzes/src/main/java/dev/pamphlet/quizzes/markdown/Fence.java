package dev.pamphlet.quizzes.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows fenced code blocks (CommonMark, section 4.5) from line to line. */
final class Fence {

  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");

  private String open = "";

  /** Whether a code block is open. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Whether the next line belongs to a code block or is a fence. */
  boolean holds(String line) {
    Matcher fence = FENCE.matcher(line);
    if (!fence.matches()) {
      return !open.isEmpty();
    }
    String marks = fence.group(1);
    String info = fence.group(2);
    if (open.isEmpty()) {
      boolean opens = marks.charAt(0) == '~' || info.indexOf('`') < 0;
      open = opens ? marks : "";
      return opens;
    }
    if (marks.startsWith(open) && info.isBlank()) {
      open = "";
    }
    return true;
  }
}
