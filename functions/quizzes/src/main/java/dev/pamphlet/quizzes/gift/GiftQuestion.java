package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.authoring.QuestionNames;
import dev.pamphlet.quizzes.authoring.QuizRules;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads one question: title, format, text, and the answers between its braces. */
final class GiftQuestion {

  private static final String TITLE_MARK = "::";
  private static final String GENERAL_FEEDBACK = "####";
  private static final String GAP = "_____";

  private final GiftBlocks.Block block;
  private final QuestionNames names;
  private final TextRenderer renderer;
  private final Findings findings;

  GiftQuestion(
      GiftBlocks.Block block, QuestionNames names, TextRenderer renderer, Findings findings) {
    this.block = block;
    this.names = names;
    this.renderer = renderer;
    this.findings = findings;
  }

  /** The question; empty for a description and for a question with faults. */
  Optional<Question> read() {
    Piece text = block.text();
    if (!text.startsWith(TITLE_MARK)) {
      return read(text, Optional.empty());
    }
    int end = text.indexOf(TITLE_MARK, TITLE_MARK.length());
    if (end < 0) {
      findings.warning(
          text.at(), "the title has no '::' at its end, and is part of the question's text");
      return read(text.from(TITLE_MARK.length()).strip(), Optional.empty());
    }
    return read(
        text.from(end + TITLE_MARK.length()).strip(),
        Optional.of(text.between(TITLE_MARK.length(), end).strip())
            .filter(title -> !title.isBlank()));
  }

  private Optional<Question> read(Piece text, Optional<Piece> title) {
    int open = text.indexOf("{");
    int close = text.indexOf("}");
    if (open < 0 && close < 0) {
      findings.warning(text.at(), "this text has no answers, and is left out of the quiz");
      return Optional.empty();
    }
    if (open < 0 || close >= 0 && close < open) {
      return fault(text, close, "'}' without a '{' before it; write '\\}' for one that is text");
    }
    if (close < 0) {
      return fault(text, open, "'{' without a '}' before the next blank line");
    }
    OptionalInt another =
        IntStream.of(text.indexOf("{", open + 1), text.indexOf("}", close + 1))
            .filter(index -> index >= 0)
            .min();
    if (another.isPresent()) {
      return fault(
          text,
          another.getAsInt(),
          "a second brace: a question has one '{…}' with its answers; write '\\{' and '\\}' for"
              + " braces that are text, and one question for each gap");
    }
    return answered(text, open, close, title);
  }

  private Optional<Question> answered(Piece text, int open, int close, Optional<Piece> title) {
    TextFormat format = TextFormat.namedBy(text).orElse(TextFormat.MOODLE);
    RichText prompt = prompt(text, open, close, format, title);
    Piece answers = text.between(open + 1, close);
    int general = answers.lastIndexOf(GENERAL_FEEDBACK);
    Optional<RichText> explanation = Optional.empty();
    if (general >= 0) {
      Piece said = answers.from(general + GENERAL_FEEDBACK.length()).strip();
      explanation = said.isBlank() ? Optional.empty() : Optional.of(format.render(said, renderer));
      answers = answers.between(0, general);
    }
    Piece all = answers.strip();
    Optional<Task> task = new GiftAnswers(format, renderer, findings).read(all);
    task.flatMap(found -> QuizRules.ofTask(found, Scoring.WEIGHTED))
        .ifPresent(broken -> findings.fault(all.at(), Findings.BODY, broken));
    Optional<RichText> why = explanation;
    return task.map(found -> new Question(name(title), prompt, Optional.empty(), why, found));
  }

  /** The text of the question, with a gap in place of the answers if text follows them. */
  private RichText prompt(
      Piece text, int open, int close, TextFormat format, Optional<Piece> title) {
    Piece before = text.between(0, open);
    Piece after = text.from(close + 1);
    Piece words =
        after.isBlank()
            ? before.strip()
            : new Piece(before.text() + GAP + after.text(), before.offsets(), before.places());
    if (TextFormat.withoutWord(words).isBlank()) {
      if (title.isEmpty()) {
        fault(text, 0, "the question has no text");
        return new RichText("", "");
      }
      findings.warning(text.at(), "the question has no text; its title stands for it");
      return TextFormat.PLAIN.render(title.get(), renderer);
    }
    return format.render(words, renderer);
  }

  private String name(Optional<Piece> title) {
    String words =
        block.id().or(() -> title.map(piece -> Escapes.resolve(piece.text()))).orElse("");
    return names.make(words, block.text().at().line());
  }

  private Optional<Question> fault(Piece text, int index, String message) {
    findings.fault(text.at(index), Findings.BODY, message);
    return Optional.empty();
  }
}
