package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.authoring.QuizRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one question: its heading, more of it until the first line that looks like an answer, its
 * answers with the quotes under them, and the quote at its end.
 */
final class QuestionReader {

  private static final Pattern INDENTED_QUOTE = Pattern.compile("^\\s{2,}>.*$");
  private static final Pattern INDENTED = Pattern.compile("^\\s{2,}\\S.*$");
  private static final String QUOTE = ">";

  private final Block block;
  private final Scoring scoring;
  private final SectionTitles sections;
  private final Pieces pieces;
  private final Findings findings;
  private int line;

  QuestionReader(
      Block block, Scoring scoring, SectionTitles sections, Pieces pieces, Findings findings) {
    this.block = block;
    this.scoring = scoring;
    this.sections = sections;
    this.pieces = pieces;
    this.findings = findings;
  }

  /** The question; nothing when it has no answers to speak of. */
  Optional<Question> read() {
    HeadingAttributes heading = HeadingAttributes.of(block, findings);
    RichText prompt = prompt(heading);
    Optional<Reference> see = heading.see().flatMap(id -> reference(heading));
    List<Entry> entries = entries();
    Optional<RichText> explanation = explanation();
    Optional<Task> task =
        entries.isEmpty()
            ? Optional.empty()
            : new TaskReader(heading.several(), pieces, findings).read(entries);
    if (entries.isEmpty()) {
      fault(block.at(0, 0), "a question has answers");
    }
    task.flatMap(found -> QuizRules.ofTask(found, scoring))
        .ifPresent(broken -> fault(block.at(0, 0), broken));
    if (task.isPresent() && explanation.isEmpty()) {
      findings.warning(block.at(0, 0), "without an explanation, readers do not learn why");
    }
    return task.map(found -> new Question(heading.id(), prompt, see, explanation, found));
  }

  private RichText prompt(HeadingAttributes heading) {
    StringBuilder text = new StringBuilder(heading.text()).append("\n\n");
    for (line = 1; line < block.lines().size() && !beginsAnswers(); line++) {
      text.append(block.lines().get(line)).append('\n');
    }
    if (text.toString().isBlank()) {
      fault(block.at(0, 0), "a question has a text");
    }
    return pieces.render(text.toString(), block.at(0, 0));
  }

  private boolean beginsAnswers() {
    Optional<AnswerLine> answer = answer(line);
    boolean alone = answer.filter(AnswerLine::isBare).isPresent();
    return answer.isPresent() && (!alone || isListOfPairs());
  }

  /** A sentence may have an arrow in it; two lines that stand apart and have one each are pairs. */
  private boolean isListOfPairs() {
    boolean apart = line == 1 || block.isBlank(line - 1);
    return apart && answer(line + 1).filter(AnswerLine::isPair).isPresent();
  }

  private Optional<AnswerLine> answer(int number) {
    return number < block.lines().size() && !block.isCode(number)
        ? AnswerLine.of(block.lines().get(number))
        : Optional.empty();
  }

  private Optional<Reference> reference(HeadingAttributes heading) {
    Optional<Reference> found =
        heading.see().flatMap(id -> sections.of(id).map(title -> new Reference(id, title)));
    if (found.isEmpty()) {
      fault(
          block.at(0, block.lines().get(0).lastIndexOf("see=")),
          "the article has no section '%s'".formatted(heading.see().orElseThrow()));
    }
    return found;
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    while (line < block.lines().size()) {
      if (block.isBlank(line)) {
        line++;
        continue;
      }
      Optional<AnswerLine> answer = answer(line);
      if (answer.isEmpty()) {
        return entries;
      }
      Entry entry = entry(answer.get());
      if (!entries.isEmpty() && !entries.get(0).line().isLike(entry.line())) {
        fault(entry.at(), "the answers to a question are all of one kind");
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  private Entry entry(AnswerLine answer) {
    Position at = block.at(line, answer.column());
    StringBuilder text = new StringBuilder(answer.text());
    for (line++; continues(); line++) {
      text.append('\n').append(block.lines().get(line).strip());
    }
    Position feedbackAt = line < block.lines().size() ? block.at(line) : at;
    return new Entry(answer, at, text.toString(), quote(INDENTED_QUOTE), feedbackAt);
  }

  private boolean continues() {
    return line < block.lines().size()
        && INDENTED.matcher(block.lines().get(line)).matches()
        && !INDENTED_QUOTE.matcher(block.lines().get(line)).matches();
  }

  /** The lines of a quote of this form, from here on, without their marks. */
  private String quote(Pattern form) {
    StringBuilder text = new StringBuilder();
    for (; line < block.lines().size(); line++) {
      String quoted = block.lines().get(line);
      if (!form.matcher(quoted).matches()) {
        break;
      }
      String rest = quoted.strip().substring(QUOTE.length());
      text.append(rest.startsWith(" ") ? rest.substring(1) : rest).append('\n');
    }
    return text.toString().strip();
  }

  private Optional<RichText> explanation() {
    if (line >= block.lines().size()) {
      return Optional.empty();
    }
    Position at = block.at(line);
    String text = quote(Pattern.compile("^ {0,3}>.*$"));
    while (line < block.lines().size() && block.isBlank(line)) {
      line++;
    }
    if (line < block.lines().size()) {
      fault(
          block.at(line),
          "after its answers a question has its explanation, in lines of '>', and nothing else");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(pieces.render(text, at));
  }

  private void fault(Position at, String message) {
    findings.fault(at, Findings.BODY, message);
  }
}
