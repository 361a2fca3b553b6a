package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.authoring.QuizRules;
import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.markdown.Pieces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads questions in GIFT (Moodle's documentation, "GIFT format"), as Moodle's importer reads them:
 * choices with one or several right answers, true or false, words, numbers, matching, missing
 * words; weights, feedback, comments, categories and escapes. What that importer takes silently for
 * something else than was meant is refused here with its place, and so are essays, which nobody can
 * grade by itself. Safe for use by several threads.
 */
public final class GiftReader {

  private static final String TITLE = "Quiz";

  /**
   * Reads a source. The quiz is called after its last category, if it has one.
   *
   * @param source bounded by the caller
   * @throws dev.pamphlet.markdown.source.MalformedSource with everything that is wrong with it
   */
  public QuizText read(String source) {
    Findings findings = new Findings();
    SourceText text = SourceText.of(source, findings);
    GiftBlocks blocks = GiftBlocks.of(text, findings);
    List<Question> questions =
        ParserBounds.hold(text, 0, findings) ? questions(blocks, findings) : List.of();
    Quiz quiz =
        new Quiz(
            blocks.category().orElse(TITLE),
            Scoring.WEIGHTED,
            OptionalInt.empty(),
            List.of(),
            questions);
    findings.refuseFaults();
    QuizRules.ofQuiz(quiz)
        .ifPresent(broken -> findings.fault(text.position(0), Findings.BODY, broken));
    findings.refuseFaults();
    return new QuizText(quiz, findings.warnings());
  }

  private static List<Question> questions(GiftBlocks blocks, Findings findings) {
    Pieces pieces = new Pieces(findings);
    Set<String> names = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (GiftBlocks.Block block : blocks.questions()) {
      String otherwise = "question-" + (questions.size() + 1);
      Optional<Question> question = new GiftQuestion(block, otherwise, pieces, findings).read();
      question.map(found -> named(found, names)).ifPresent(questions::add);
    }
    return questions;
  }

  /** The question by a name that no other has. */
  private static Question named(Question question, Set<String> names) {
    String name = question.name();
    for (int i = 2; !names.add(name); i++) {
      name = question.name() + "-" + i;
    }
    return new Question(
        name, question.prompt(), question.see(), question.explanation(), question.task());
  }
}
