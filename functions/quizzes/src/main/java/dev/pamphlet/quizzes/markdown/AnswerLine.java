package dev.pamphlet.quizzes.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins an answer.
 *
 * @param mark what stands in the brackets of an option; empty for others
 * @param text the rest of the line
 * @param column of the text in the line, from 0
 */
record AnswerLine(Kind kind, String mark, String text, int column) {

  /** What answers can be. Those of a question are all of one kind. */
  enum Kind {
    OPTION("^ {0,3}[-*+] +\\[([ xX])](.*)$"),
    ACCEPTED("^ {0,3}=()(?!=)(.*)$"),
    ITEM("^ {0,3}[0-9]{1,3}[.)]()(?: (.*)|)$"),
    PAIR("^ {0,3}[-*+]()( +(?:\\S.*)?-> .*)$"),
    BARE_PAIR("^ {0,3}()((?:[^\\s>`#|].*)?-> .*)$");

    private final Pattern form;

    Kind(String form) {
      this.form = Pattern.compile(form);
    }
  }

  /** The answer that a line begins, if it does. */
  static Optional<AnswerLine> of(String line) {
    for (Kind kind : Kind.values()) {
      Matcher found = kind.form.matcher(line);
      if (found.matches()) {
        String text = found.group(2) == null ? "" : found.group(2);
        int column = line.length() - text.stripLeading().length();
        return Optional.of(new AnswerLine(kind, found.group(1), text.strip(), column));
      }
    }
    return Optional.empty();
  }

  /** Whether two lines may stand in one list of answers. */
  boolean isLike(AnswerLine other) {
    return isPair() ? other.isPair() : kind == other.kind;
  }

  boolean isBare() {
    return kind == Kind.BARE_PAIR;
  }

  boolean isPair() {
    return kind == Kind.PAIR || kind == Kind.BARE_PAIR;
  }
}
