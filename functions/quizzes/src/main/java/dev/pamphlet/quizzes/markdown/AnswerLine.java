package dev.pamphlet.quizzes.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins an answer.
 *
 * @param mark the character in the brackets of an option; empty for other answers
 * @param text the rest of the line
 * @param column of the text in the line, from 0
 * @param content the column that further lines of the answer are indented to, from 0
 */
record AnswerLine(Kind kind, String mark, String text, int column, int content) {

  /** The kinds of answers. All answers to a question are of one kind. */
  enum Kind {
    /** {@code - [x] text} or {@code 1. [x] text}. */
    OPTION(
        "^(?<marker> {0,3}(?:[-*+]|[0-9]{1,9}[.)])[ \\t]+)"
            + "\\[(?<mark>[ xX])](?![(\\[:])(?<text>.*)$"),
    /** {@code = text}. */
    ACCEPTED("^(?<marker> {0,3}=)(?!=)(?<text>.*)$"),
    /** {@code 1. text}. */
    ITEM("^(?<marker> {0,3}[0-9]{1,3}[.)](?:[ \\t]+|$))(?<text>.*)$"),
    /** {@code - left -> right}. */
    PAIR("^(?<marker> {0,3}[-*+][ \\t]+)(?<text>(?:\\S.*)?->[ \\t].*)$"),
    /** {@code left -> right}. */
    BARE_PAIR("^(?<marker> {0,3})(?<text>(?:[^\\s>`#|].*)?->[ \\t].*)$");

    private final Pattern form;

    Kind(String form) {
      this.form = Pattern.compile(form);
    }
  }

  /** The answer that a line begins; empty if it begins none. */
  static Optional<AnswerLine> of(String line) {
    for (Kind kind : Kind.values()) {
      Matcher found = kind.form.matcher(line);
      if (found.matches()) {
        String mark = kind == Kind.OPTION ? found.group("mark") : "";
        String text = found.group("text");
        int column = line.length() - text.stripLeading().length();
        int content = Indentation.width(found.group("marker"));
        return Optional.of(new AnswerLine(kind, mark, text.strip(), column, content));
      }
    }
    return Optional.empty();
  }

  /** Whether two lines may belong to one list of answers. */
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
