package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a task of the text between the braces. Its kind follows from the first rule that applies:
 * empty is an essay; {@code #} at the front is numeric; any {@code ~} is a choice; {@code =} and
 * {@code ->} are pairs to match; T, TRUE, F or FALSE is a choice of those two; else it is a short
 * text.
 */
final class GiftAnswers {

  private static final Pattern TRUTH =
      Pattern.compile("(T|TRUE|F|FALSE)\\s*(#.*)?", Pattern.DOTALL);
  private static final Pattern TRUTH_IN_OTHER_CASE =
      Pattern.compile("(t|true|f|false)\\s*(#.*)?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final String ARROW = "->";
  private static final String RIGHT = "=";
  private static final String WRONG = "~";
  private static final String FEEDBACK = "#";
  private static final String CLOZE = "(?s)[0-9]*:[A-Z_]+:.*";

  private final TextFormat format;
  private final TextRenderer renderer;
  private final Findings findings;

  GiftAnswers(TextFormat format, TextRenderer renderer, Findings findings) {
    this.format = format;
    this.renderer = renderer;
    this.findings = findings;
  }

  /** The task; empty if it has a fault. */
  Optional<Task> read(Piece answers) {
    if (answers.isBlank()) {
      return fault(
          answers,
          "an essay: there is no answer between the braces, and essays cannot be graded here");
    }
    if (answers.startsWith(FEEDBACK)) {
      return new GiftNumbers(format, renderer, findings).read(answers.from(1).strip());
    }
    if (answers.contains(WRONG)) {
      return choice(answers);
    }
    if (answers.contains(RIGHT) && answers.contains(ARROW)) {
      return matching(answers);
    }
    if (TRUTH.matcher(answers.text()).matches()) {
      return Optional.of(truth(answers));
    }
    if (TRUTH_IN_OTHER_CASE.matcher(answers.text()).matches()) {
      return fault(
          answers,
          "a word to type for Moodle, not a choice: write TRUE or FALSE in capitals, or '=' before"
              + " the word to have it typed");
    }
    return new GiftWords(format, renderer, findings).read(answers);
  }

  private Optional<Task> choice(Piece answers) {
    List<Piece> marked = answers.cutBefore(RIGHT + WRONG);
    if (!marked.get(0).isBlank()) {
      return unmarked(marked.get(0).strip());
    }
    boolean several = marked.stream().noneMatch(piece -> piece.startsWith(RIGHT));
    warnOfSigns(marked);
    List<Task.Option> options = new ArrayList<>();
    boolean readable = true;
    for (Piece each : marked.subList(1, marked.size())) {
      Optional<GiftAnswer> answer = each.startsWith(RIGHT) ? rightOption(each) : wrongOption(each);
      if (answer.isEmpty()) {
        readable = false;
      } else if (answer.get().isEmpty()) {
        readable &= isLeftOut(each, answer.get());
      } else {
        options.add(option(answer.get()));
      }
    }
    return readable ? Optional.of(new Task.Choice(several, options)) : Optional.empty();
  }

  /** An equals sign inside of a word is probably text if there is a right answer already. */
  private void warnOfSigns(List<Piece> marked) {
    boolean another = false;
    for (int i = 1; i < marked.size(); i++) {
      String before = marked.get(i - 1).text();
      boolean glued =
          before.length() > 1 && !Character.isWhitespace(before.charAt(before.length() - 1));
      boolean right = marked.get(i).startsWith(RIGHT);
      if (right && another && glued) {
        findings.warning(
            marked.get(i).at(), "this '=' begins one more right answer; write '\\=' for the sign");
      }
      another |= right;
    }
  }

  /** Moodle reads a weight after '=' as text, which readers would see. */
  private Optional<GiftAnswer> rightOption(Piece marked) {
    Piece text = marked.from(1).strip();
    return GiftAnswer.beginsWithWeight(text)
        ? fault(
            marked,
            "'=' is worth 100 % and takes no weight in a choice: write '=answer', or '~%50%answer'")
        : GiftAnswer.of(text, Weight.FULL, findings);
  }

  private Optional<GiftAnswer> wrongOption(Piece marked) {
    return GiftAnswer.of(marked.from(1).strip(), Weight.NONE, findings);
  }

  /** Whether an answer without text can be left out, as Moodle does silently. */
  private boolean isLeftOut(Piece marked, GiftAnswer answer) {
    if (answer.weight().isRight()) {
      fault(marked, "the right answer is empty");
      return false;
    }
    findings.warning(marked.at(), "this answer is empty, and is left out");
    return true;
  }

  private Task.Option option(GiftAnswer answer) {
    return new Task.Option(
        format.render(answer.text(), renderer),
        answer.weight(),
        false,
        answer.feedback(format, renderer));
  }

  private Optional<Task> matching(Piece answers) {
    List<Task.Pair> pairs = new ArrayList<>();
    List<RichText> decoys = new ArrayList<>();
    List<Piece> marked = answers.cutBefore(RIGHT);
    if (!marked.get(0).isBlank()) {
      return unmarked(marked.get(0).strip());
    }
    for (Piece each : marked.subList(1, marked.size())) {
      Piece pair = each.from(1).strip();
      int arrow = pair.indexOf(ARROW);
      if (arrow < 0) {
        return fault(each, "'->' is missing in one of the pairs to match");
      }
      if (pair.contains(FEEDBACK) || GiftAnswer.beginsWithWeight(pair)) {
        return fault(
            each, "a pair has neither feedback nor a weight; write '\\#' for the sign itself");
      }
      Piece right = pair.from(arrow + ARROW.length()).strip();
      Piece left = pair.between(0, arrow).strip();
      if (right.isBlank()) {
        return fault(each, "the right side of this pair is empty");
      }
      if (left.isBlank()) {
        decoys.add(format.render(right, renderer));
      } else {
        pairs.add(new Task.Pair(format.render(left, renderer), format.render(right, renderer)));
      }
    }
    return Optional.of(new Task.Matching(pairs, decoys));
  }

  /** The first feedback is for a wrong answer, the second for the right one. */
  private Task truth(Piece answers) {
    boolean isTrue = answers.startsWith("T");
    int first = answers.indexOf(FEEDBACK);
    int second = first < 0 ? -1 : answers.indexOf(FEEDBACK, first + 1);
    Optional<RichText> wrong =
        feedback(answers, first, second < 0 ? answers.text().length() : second);
    Optional<RichText> right = feedback(answers, second, answers.text().length());
    return new Task.Choice(
        false,
        List.of(
            new Task.Option(
                new RichText("True", "True"),
                isTrue ? Weight.FULL : Weight.NONE,
                false,
                isTrue ? right : wrong),
            new Task.Option(
                new RichText("False", "False"),
                isTrue ? Weight.NONE : Weight.FULL,
                false,
                isTrue ? wrong : right)));
  }

  /** The text between the '#' at an index, if there is one, and another index. */
  private Optional<RichText> feedback(Piece answers, int mark, int end) {
    return mark < 0
        ? Optional.empty()
        : Optional.of(answers.between(mark + 1, end).strip())
            .filter(text -> !text.isBlank())
            .map(text -> format.render(text, renderer));
  }

  private Optional<Task> unmarked(Piece answer) {
    return fault(
        answer,
        answer.text().matches(CLOZE)
            ? "a cloze, which GIFT does not know: ask one question for each gap"
            : "the first answer has no mark: write '=' before a right answer, '~' before a wrong"
                + " one");
  }

  private <T> Optional<T> fault(Piece piece, String message) {
    findings.fault(piece.at(), Findings.BODY, message);
    return Optional.empty();
  }
}
