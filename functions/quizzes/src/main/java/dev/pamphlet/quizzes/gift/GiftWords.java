package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a short text task: several answers with {@code =} before each, or a single one without it.
 * A {@code *} alone as the last answer matches every other one (Moodle's documentation,
 * "Short-Answer question type": wildcards), and {@code \*} is an asterisk.
 */
final class GiftWords {

  private static final String RIGHT = "=";
  private static final String STAR = "*";
  private static final String ESCAPED_STAR = "\\*";

  private final TextFormat format;
  private final TextRenderer renderer;
  private final Findings findings;

  GiftWords(TextFormat format, TextRenderer renderer, Findings findings) {
    this.format = format;
    this.renderer = renderer;
    this.findings = findings;
  }

  /** The task; empty if it has a fault. */
  Optional<Task> read(Piece answers) {
    List<Piece> marked = answers.cutBefore(RIGHT);
    if (marked.size() == 1 && answers.text().indexOf('\n') < 0) {
      return read(List.of(answers));
    }
    if (!marked.get(0).isBlank()) {
      return fault(
          marked.get(0).strip(),
          "the first answer has no mark: write '=' before every answer that is accepted");
    }
    return read(marked.stream().skip(1).map(piece -> piece.from(1).strip()).toList());
  }

  private Optional<Task> read(List<Piece> answers) {
    List<Task.Phrase> phrases = new ArrayList<>();
    Optional<RichText> otherwise = Optional.empty();
    boolean readable = true;
    for (int i = 0; i < answers.size(); i++) {
      Piece each = answers.get(i);
      Optional<GiftAnswer> catchAll =
          i > 0 ? GiftAnswer.catchAll(each, findings) : Optional.empty();
      if (catchAll.isEmpty()) {
        readable &= addPhrase(each, phrases);
      } else if (i < answers.size() - 1) {
        readable = false;
        fault(each, "'*' stands for every other answer: put it behind the others");
      } else {
        otherwise = catchAll.get().feedback(format, renderer);
      }
    }
    return readable ? Optional.of(new Task.ShortText(phrases, otherwise)) : Optional.empty();
  }

  /** Reads a phrase, unless it is empty. Returns false if it has a fault. */
  private boolean addPhrase(Piece written, List<Task.Phrase> phrases) {
    Optional<GiftAnswer> answer = GiftAnswer.of(written, Weight.FULL, findings);
    if (answer.isEmpty()) {
      return false;
    }
    if (answer.get().isEmpty()) {
      findings.warning(written.at(), "this answer is empty, and is left out");
      return true;
    }
    String words = Escapes.resolve(TextFormat.withoutWord(answer.get().text()).text());
    if (words.replace(ESCAPED_STAR, "").contains(STAR)) {
      fault(
          written,
          "'*' stands for any characters in Moodle: write out the answers that are accepted, or"
              + " '\\*' for a star");
      return false;
    }
    phrases.add(
        new Task.Phrase(
            List.of(words.replace(ESCAPED_STAR, STAR)),
            false,
            answer.get().weight(),
            answer.get().feedback(format, renderer)));
    return true;
  }

  private <T> Optional<T> fault(Piece piece, String message) {
    findings.fault(piece.at(), Findings.BODY, message);
    return Optional.empty();
  }
}
