package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.authoring.QuestionNames;
import dev.pamphlet.quizzes.authoring.QuizLimits;
import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads questions in GIFT (Moodle's documentation, "GIFT format") as Moodle's own importer reads
 * them: choices of one or several, true or false, words, numbers, matching, missing words; weights,
 * feedback, comments, categories and escapes. A question that Moodle's importer silently reads as a
 * different one is refused, and so is an essay, which only a person can grade. Safe for use by
 * several threads.
 */
public final class GiftReader {

  private static final String TITLE = "Quiz";

  /**
   * Reads a source. The last category gives the quiz its title.
   *
   * @param source the caller limits its length
   * @throws dev.pamphlet.markdown.source.MalformedSource with all faults of the source
   */
  public QuizText read(String source) {
    Findings findings = new Findings();
    SourceText text = SourceText.of(source, findings);
    GiftBlocks blocks = GiftBlocks.of(text, findings);
    List<Position> places = new ArrayList<>();
    List<Question> questions =
        ParserBounds.hold(text, 0, findings) ? questions(blocks, places, findings) : List.of();
    findings.refuseFaults();
    if (questions.isEmpty()) {
      findings.fault(text.position(0), Findings.BODY, "there is no question");
    }
    Quiz quiz =
        new Quiz(
            blocks.category().orElse(TITLE),
            Scoring.WEIGHTED,
            OptionalInt.empty(),
            List.of(),
            questions);
    QuizLimits.excess(quiz)
        .ifPresent(
            excess ->
                findings.fault(places.get(excess.question()), Findings.BODY, excess.message()));
    findings.refuseFaults();
    return new QuizText(quiz, findings.warnings());
  }

  private static List<Question> questions(
      GiftBlocks blocks, List<Position> places, Findings findings) {
    TextRenderer renderer = new TextRenderer(findings);
    QuestionNames names = new QuestionNames();
    List<Question> questions = new ArrayList<>();
    for (GiftBlocks.Block block : blocks.questions()) {
      Optional<Question> question = new GiftQuestion(block, names, renderer, findings).read();
      question.ifPresent(
          found -> {
            questions.add(found);
            places.add(block.text().at());
          });
    }
    return questions;
  }
}
