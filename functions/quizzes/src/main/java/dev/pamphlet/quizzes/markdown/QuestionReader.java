package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.authoring.QuestionNames;
import dev.pamphlet.quizzes.authoring.QuizRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one question: its heading, its text, its answers with their feedback, and its explanation.
 * The text ends at the first answer. No line of the text may look like an answer, because readers
 * see the text before they answer.
 */
final class QuestionReader {

  private static final Pattern FEEDBACK = Pattern.compile("^\\s+>.*$");
  private static final Pattern EXPLANATION = Pattern.compile("^ {0,3}>.*$");
  private static final String QUOTE = ">";

  /** The minimum indentation of lines that belong to an answer, in columns. */
  private static final int INDENTED = 2;

  private final Block block;
  private final Scoring scoring;
  private final SectionTitles sections;
  private final QuestionNames names;
  private final TextRenderer renderer;
  private final Findings findings;
  private int line;

  QuestionReader(
      Block block,
      Scoring scoring,
      SectionTitles sections,
      QuestionNames names,
      TextRenderer renderer,
      Findings findings) {
    this.block = block;
    this.scoring = scoring;
    this.sections = sections;
    this.names = names;
    this.renderer = renderer;
    this.findings = findings;
  }

  /** The question; empty when it is refused. */
  Optional<Question> read() {
    HeadingAttributes heading = HeadingAttributes.of(block, findings);
    RichText prompt = prompt(heading);
    Optional<Reference> see = heading.see().flatMap(id -> reference(heading));
    List<Entry> entries = entries();
    Optional<RichText> explanation = explanation();
    Optional<Task> task =
        entries.isEmpty()
            ? Optional.empty()
            : new TaskReader(heading.several(), renderer, findings).read(entries);
    if (entries.isEmpty()) {
      fault(
          block.at(0, 0),
          "the question has no answers, in lines of '- [ ] text', '= text', '1. text' or 'left ->"
              + " right'");
    }
    task.flatMap(found -> QuizRules.ofTask(found, scoring))
        .ifPresent(broken -> fault(block.at(0, 0), broken));
    if (task.isPresent() && explanation.isEmpty()) {
      findings.warning(
          block.at(0, 0), "there is no explanation: add '> …' at the end, to tell readers why");
    }
    String name = name(heading);
    return task.map(found -> new Question(name, prompt, see, explanation, found));
  }

  private String name(HeadingAttributes heading) {
    int number = block.at(0).line();
    if (heading.id().isEmpty()) {
      return names.make(heading.text(), number);
    }
    String id = heading.id().get();
    names
        .choose(id, number)
        .ifPresent(
            first ->
                fault(
                    block.at(0, 0),
                    "the question in line %d has the id '%s' already".formatted(first, id)));
    return id;
  }

  private RichText prompt(HeadingAttributes heading) {
    StringBuilder text = new StringBuilder(Paragraph.of(heading.text())).append("\n\n");
    for (line = 1; line < block.lines().size() && !beginsAnswers(); line++) {
      text.append(block.lines().get(line)).append('\n');
      if (!block.isCode(line)) {
        Position at = block.at(line);
        NearMiss.of(block.lines().get(line)).ifPresent(message -> fault(at, message));
      }
    }
    refuseItemsBeforeAnswers();
    if (text.toString().isBlank()) {
      fault(block.at(0, 0), "the question has no text");
    }
    return renderer.render(text.toString(), block.at(0, 0));
  }

  /** Refuses an item without a box above items with boxes: it may be meant as an answer. */
  private void refuseItemsBeforeAnswers() {
    Optional<String> list =
        line < block.lines().size() ? NearMiss.list(block.lines().get(line)) : Optional.empty();
    int above = line - 1;
    while (above > 0
        && (block.isBlank(above) || Indentation.of(block.lines().get(above)) >= INDENTED)) {
      above--;
    }
    if (list.isPresent()
        && above > 0
        && !block.isCode(above)
        && NearMiss.of(block.lines().get(above)).isEmpty()
        && NearMiss.list(block.lines().get(above)).equals(list)) {
      fault(
          block.at(above),
          "this item is in one list with the answers but is not one: mark it like the others, or"
              + " put a sentence between them");
    }
  }

  private boolean beginsAnswers() {
    Optional<AnswerLine> answer = answer(line);
    boolean alone = answer.filter(AnswerLine::isBare).isPresent();
    return answer.isPresent() && (!alone || isListOfPairs());
  }

  /**
   * A sentence may contain an arrow. Two lines with an arrow each, after a blank line, are pairs.
   */
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
      refuseTicks(answer.get());
      Entry entry = entry(answer.get());
      if (!entries.isEmpty() && !entries.get(0).line().isLike(entry.line())) {
        fault(
            entry.at(),
            "this answer is of another kind than the first one: options, '=', pairs and numbered"
                + " items cannot be mixed");
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Refuses a tick in the text of an item or a pair, because readers would see it. */
  private void refuseTicks(AnswerLine answer) {
    if (answer.kind() != AnswerLine.Kind.OPTION && answer.kind() != AnswerLine.Kind.ACCEPTED) {
      NearMiss.of(block.lines().get(line)).ifPresent(message -> fault(block.at(line), message));
    }
  }

  private Entry entry(AnswerLine answer) {
    Position at = block.at(line, answer.column());
    StringBuilder text = new StringBuilder(answer.text());
    line++;
    for (int next = nextLine(); next >= 0; next = nextLine()) {
      text.append("\n".repeat(next - line + 1));
      line = next;
      refuseNested(answer);
      text.append(continuation(answer));
      line++;
    }
    int before = line;
    skipBlankLines();
    if (!isFeedback()) {
      line = before;
    }
    Position feedbackAt = line < block.lines().size() ? block.at(line) : at;
    String feedback = isFeedback() ? quote(FEEDBACK) : "";
    return new Entry(answer, at, text.toString().strip(), feedback, feedbackAt);
  }

  /** The next line that is not blank if it belongs to the answer above; else -1. */
  private int nextLine() {
    int next = line;
    while (next < block.lines().size() && block.isBlank(next)) {
      next++;
    }
    boolean belongs =
        next < block.lines().size()
            && Indentation.of(block.lines().get(next)) >= INDENTED
            && !isFeedback(next);
    return belongs ? next : -1;
  }

  /** A line without the indentation of its item, so that code keeps its own indentation. */
  private String continuation(AnswerLine answer) {
    String written = block.lines().get(line);
    return Indentation.of(written) >= answer.content()
        ? Indentation.removed(written, answer.content())
        : written.strip();
  }

  private void refuseNested(AnswerLine answer) {
    String written = block.lines().get(line);
    if (block.isCode(line)) {
      return;
    }
    if (answer.kind() == AnswerLine.Kind.ACCEPTED) {
      fault(block.at(line), "an accepted answer is one line; write another '=' for another answer");
    } else {
      NearMiss.of(written).ifPresent(message -> fault(block.at(line), message));
    }
  }

  private boolean isFeedback() {
    return line < block.lines().size() && isFeedback(line);
  }

  private boolean isFeedback(int number) {
    String written = block.lines().get(number);
    return !block.isCode(number)
        && Indentation.of(written) >= INDENTED
        && written.strip().startsWith(QUOTE);
  }

  private void skipBlankLines() {
    while (line < block.lines().size() && block.isBlank(line)) {
      line++;
    }
  }

  /** The text of the quote that begins at this line. */
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
    String text = quote(EXPLANATION);
    skipBlankLines();
    if (line < block.lines().size()) {
      fault(
          block.at(line),
          "this is neither an answer nor the explanation: after the first answer there are only"
              + " answers, and then one quote of lines that begin with '>'");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(renderer.render(text, at));
  }

  private void fault(Position at, String message) {
    findings.fault(at, Findings.BODY, message);
  }
}
