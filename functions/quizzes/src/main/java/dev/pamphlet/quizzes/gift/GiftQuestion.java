package dev.pamphlet.quizzes.gift;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.authoring.QuizRules;
import dev.pamphlet.quizzes.markdown.Pieces;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads one question: title, format, text, and the answers between its braces. */
final class GiftQuestion {

  private static final String TITLE_MARK = "::";
  private static final String GAP = "_____";

  private final GiftBlocks.Block block;
  private final String otherwise;
  private final Pieces pieces;
  private final Findings findings;

  /**
   * @param otherwise its name, where it has neither id nor title
   */
  GiftQuestion(GiftBlocks.Block block, String otherwise, Pieces pieces, Findings findings) {
    this.block = block;
    this.otherwise = otherwise;
    this.pieces = pieces;
    this.findings = findings;
  }

  /** The question; nothing for a description, and for what cannot be read. */
  Optional<Question> read() {
    Piece text = block.text();
    Optional<String> title = Optional.empty();
    if (text.text().startsWith(TITLE_MARK)) {
      int end = text.indexOf(TITLE_MARK, TITLE_MARK.length());
      if (end < 0) {
        return fault(text, 0, "a title ends with '::', like it begins");
      }
      title = Optional.of(Escapes.resolve(text.text().substring(TITLE_MARK.length(), end)));
      text = text.from(end + TITLE_MARK.length()).strip();
    }
    return read(text, name(title));
  }

  private Optional<Question> read(Piece text, String name) {
    int open = text.indexOf("{");
    int close = text.indexOf("}");
    if (open < 0 && close < 0) {
      findings.warning(text.at(), "a description asks nothing, and is left out");
      return Optional.empty();
    }
    if (open < 0 || close >= 0 && close < open) {
      return fault(text, Math.max(close, 0), "answers begin with '{'; elsewhere it is '\\}'");
    }
    if (close < 0) {
      return fault(text, open, "answers end with '}', before the next blank line");
    }
    OptionalInt again =
        IntStream.of(text.indexOf("{", open + 1), text.indexOf("}", close + 1))
            .filter(index -> index >= 0)
            .min();
    if (again.isPresent()) {
      return fault(
          text,
          again.getAsInt(),
          "a question has one pair of braces; others are written '\\{' and '\\}'");
    }
    return answered(text, open, close, name);
  }

  private Optional<Question> answered(Piece text, int open, int close, String name) {
    TextFormat format = TextFormat.namedBy(text).orElse(TextFormat.MOODLE);
    RichText prompt = prompt(text, open, close, format);
    Piece answers = text.between(open + 1, close);
    int general = answers.indexOf("####");
    Optional<RichText> explanation = Optional.empty();
    if (general >= 0) {
      Piece said = answers.from(general + "####".length()).strip();
      explanation = said.isBlank() ? Optional.empty() : Optional.of(format.render(said, pieces));
      answers = answers.between(0, general);
    }
    Optional<Task> task = new GiftAnswers(format, pieces, findings).read(answers.strip());
    Piece all = answers;
    task.flatMap(found -> QuizRules.ofTask(found, Scoring.WEIGHTED))
        .ifPresent(broken -> findings.fault(all.at(), Findings.BODY, broken));
    Optional<RichText> why = explanation;
    return task.map(found -> new Question(name, prompt, Optional.empty(), why, found));
  }

  /** What is asked; a gap where the answers stand, if words follow them. */
  private RichText prompt(Piece text, int open, int close, TextFormat format) {
    Piece before = text.between(0, open);
    Piece after = text.from(close + 1);
    RichText asked =
        after.isBlank()
            ? format.render(before.strip(), pieces)
            : format.render(
                new Piece(before.text() + GAP + after.text(), before.offsets(), before.places()),
                pieces);
    if (asked.markdown().isBlank()) {
      fault(text, 0, "a question has a text");
    }
    return asked;
  }

  private String name(Optional<String> title) {
    return block
        .id()
        .or(() -> title)
        .filter(SectionId::isNamedBy)
        .map(words -> SectionId.ofHeading(words).value())
        .orElse(otherwise);
  }

  private Optional<Question> fault(Piece text, int index, String message) {
    findings.fault(text.at(index), Findings.BODY, message);
    return Optional.empty();
  }
}
