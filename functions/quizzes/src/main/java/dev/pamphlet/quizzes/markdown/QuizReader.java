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
import dev.pamphlet.quizzes.authoring.QuestionNames;
import dev.pamphlet.quizzes.authoring.QuizLimits;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a quiz in Markdown, {@code quiz.md}: YAML front matter, then for each question a {@code ##}
 * heading, more text, the answers, and an explanation. Positions are those of the author's file.
 * Safe for use by several threads.
 */
public final class QuizReader {

  private static final Set<String> KEYS = Set.of("title", "scoring", "pass", "bands");
  private static final int MAX_WORD = 40;
  private static final int HUNDRED = 100;

  /** The scorings that an author can choose; weights exist in GIFT only. */
  private static final Map<String, Scoring> SCORINGS =
      Map.of(
          Scoring.NET.text(), Scoring.NET,
          Scoring.EXACT.text(), Scoring.EXACT,
          Scoring.BALANCED.text(), Scoring.BALANCED);

  /**
   * Reads a source.
   *
   * @param source the caller limits its length
   * @param sections that {@code see=} may name
   * @throws dev.pamphlet.markdown.source.MalformedSource with all faults of the source
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
    List<Position> places = new ArrayList<>();
    List<Question> questions =
        ParserBounds.hold(text, block.bodyStart(), findings)
            ? questions(
                Block.all(text, block.bodyStart(), findings), scoring, sections, places, findings)
            : List.of();
    Optional<Quiz> quiz = settings.map(fields -> quiz(fields, scoring, questions));
    findings.refuseFaults();
    if (questions.isEmpty()) {
      findings.fault(
          text.position(block.bodyStart()),
          Findings.BODY,
          "there is no question: begin one with '## '");
    }
    quiz.flatMap(QuizLimits::excess)
        .ifPresent(
            excess ->
                findings.fault(places.get(excess.question()), Findings.BODY, excess.message()));
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
        fields.requiredText("title", Quiz.MAX_TITLE, "title is missing"),
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
      List<Block> blocks,
      Scoring scoring,
      SectionTitles sections,
      List<Position> places,
      Findings findings) {
    TextRenderer renderer = new TextRenderer(findings);
    QuestionNames names = new QuestionNames();
    List<Question> questions = new ArrayList<>();
    for (Block block : blocks) {
      Optional<Question> question =
          new QuestionReader(block, scoring, sections, names, renderer, findings).read();
      question.ifPresent(
          found -> {
            questions.add(found);
            places.add(block.at(0, 0));
          });
    }
    return questions;
  }

  private static void warnOfLowScores(Quiz quiz, YamlFields fields, Findings findings) {
    if (!quiz.bands().isEmpty() && quiz.band(0).isEmpty()) {
      findings.warning(
          fields.at("bands"),
          "readers with a score below every band are told nothing: add one from 0");
    }
  }
}
