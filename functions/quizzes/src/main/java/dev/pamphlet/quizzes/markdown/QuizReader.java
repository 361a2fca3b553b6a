package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.FrontMatterBlock;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.markdown.yaml.YamlFields;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.authoring.QuizRules;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a quiz as its author keeps it, {@code quiz.md}: YAML front matter, then a {@code ##}
 * heading for each question, what else it asks, its answers, and why they are right. Positions are
 * those of the author's file. Safe for use by several threads.
 */
public final class QuizReader {

  private static final Set<String> KEYS = Set.of("title", "scoring", "pass", "bands");
  private static final int MAX_WORD = 40;
  private static final int HUNDRED = 100;

  /** What scoring may be written: weights are not written here. */
  private static final Map<String, Scoring> SCORINGS =
      Map.of(
          Scoring.NET.text(), Scoring.NET,
          Scoring.EXACT.text(), Scoring.EXACT,
          Scoring.BALANCED.text(), Scoring.BALANCED);

  /**
   * Reads a source.
   *
   * @param source bounded by the caller
   * @throws dev.pamphlet.markdown.source.MalformedSource with everything that is wrong with it
   */
  public QuizText read(String source, SectionTitles sections) {
    Findings findings = new Findings();
    SourceText text = SourceText.of(source, findings);
    FrontMatterBlock block = FrontMatterBlock.of(text, findings);
    Optional<YamlFields> settings =
        block
            .yaml()
            .map(
                yaml ->
                    YamlFields.read(
                        FrontMatterBlock.FILE, yaml, FrontMatterBlock.FIRST_LINE, KEYS, findings));
    Scoring scoring = settings.flatMap(QuizReader::scoring).orElse(Scoring.NET);
    List<Question> questions =
        ParserBounds.hold(text, block.bodyStart(), findings)
            ? questions(text, block.bodyStart(), scoring, sections, findings)
            : List.of();
    Optional<Quiz> quiz = settings.map(fields -> quiz(fields, scoring, questions));
    findings.refuseFaults();
    quiz.flatMap(QuizRules::ofQuiz)
        .ifPresent(
            broken -> findings.fault(text.position(block.bodyStart()), Findings.BODY, broken));
    findings.refuseFaults();
    warnOfLowScores(quiz.orElseThrow(), settings.orElseThrow(), findings);
    return new QuizText(quiz.orElseThrow(), findings.warnings());
  }

  private static Quiz quiz(YamlFields fields, Scoring scoring, List<Question> questions) {
    List<Band> bands = new ArrayList<>();
    fields
        .numberedTexts("bands", 0, HUNDRED, Quiz.MAX_BAND, "{ 60: \"Solid.\" }")
        .forEach((from, said) -> bands.add(new Band(from, said)));
    return new Quiz(
        fields.requiredText("title", Quiz.MAX_TITLE, "a quiz has a title"),
        scoring,
        fields.number("pass", 0, HUNDRED),
        bands,
        questions);
  }

  private static Optional<Scoring> scoring(YamlFields fields) {
    return fields.value(
        "scoring",
        MAX_WORD,
        word ->
            Optional.ofNullable(SCORINGS.get(word))
                .orElseThrow(() -> new InvalidValue("'net', 'exact' or 'balanced'")));
  }

  private static List<Question> questions(
      SourceText text, int start, Scoring scoring, SectionTitles sections, Findings findings) {
    Pieces pieces = new Pieces(findings);
    Map<String, Integer> lines = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Block block : Block.all(text, start, findings)) {
      new QuestionReader(block, scoring, sections, pieces, findings)
          .read()
          .ifPresent(
              question -> {
                refuseSecond(question, block, lines, findings);
                questions.add(question);
              });
    }
    return questions;
  }

  private static void refuseSecond(
      Question question, Block block, Map<String, Integer> lines, Findings findings) {
    Position at = block.at(0, 0);
    Integer first = lines.putIfAbsent(question.name(), at.line());
    if (first != null) {
      findings.fault(
          at,
          Findings.BODY,
          "the id '%s' is that of the question in line %d".formatted(question.name(), first));
    }
  }

  private static void warnOfLowScores(Quiz quiz, YamlFields fields, Findings findings) {
    if (!quiz.bands().isEmpty() && quiz.band(0).isEmpty()) {
      findings.warning(fields.at("bands"), "without a band from 0, some scores are told nothing");
    }
  }
}
