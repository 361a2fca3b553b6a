package dev.pamphlet.cli.quizzes;

import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A quiz as lines of text, laid out like a test on paper. */
final class QuizSheet {

  private static final String INDENT = "   ";
  private static final String DEEPER = INDENT + INDENT;

  private final Console console;
  private final Quiz quiz;
  private final boolean answers;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param answers whether to show the right answers
   */
  QuizSheet(Console console, Quiz quiz, boolean answers) {
    this.console = console;
    this.quiz = quiz;
    this.answers = answers;
  }

  List<String> lines() {
    lines.add(console.bold(Console.printable(quiz.title())));
    lines.add(
        console.dim(
            "%s · scoring %s%s"
                .formatted(
                    Quantity.of(quiz.questions().size(), "question"),
                    quiz.scoring().text(),
                    quiz.pass().isPresent()
                        ? " · passed from %d %%".formatted(quiz.pass().getAsInt())
                        : "")));
    int number = 0;
    for (Question question : quiz.questions()) {
      lines.add("");
      write(++number, question);
    }
    if (answers && !quiz.bands().isEmpty()) {
      lines.add("");
      for (Band band : quiz.bands()) {
        lines.add(console.dim("from %3d %%  ".formatted(band.from())) + band.text());
      }
    }
    return lines;
  }

  private void write(int number, Question question) {
    String first = "%d. ".formatted(number);
    List<String> prompt = lines(question.prompt());
    lines.add(
        console.bold(first + prompt.get(0)) + "  " + console.dim(instruction(question.task())));
    prompt.stream().skip(1).forEach(line -> lines.add((INDENT + line).stripTrailing()));
    lines.add("");
    write(question.task());
    if (answers) {
      remark("why ", question.explanation());
      question
          .see()
          .ifPresent(see -> lines.add(INDENT + console.dim("see ") + "#" + see.section()));
    }
  }

  private static String instruction(Task task) {
    return task.match(
        choice -> choice.several() ? "tick all that apply" : "tick one",
        numeric -> "a number",
        shortText -> "a word or a few",
        ordering -> "put in order",
        matching -> "find the pairs");
  }

  private void write(Task task) {
    task.handle(this::choice, this::numeric, this::shortText, this::ordering, this::matching);
  }

  private void choice(Task.Choice choice) {
    choice.options().stream()
        .sorted(Comparator.comparing(Task.Option::last))
        .forEach(option -> write(option, choice.several()));
  }

  private void numeric(Task.Numeric numeric) {
    blank();
    if (answers) {
      numeric.accepted().forEach(range -> accepted(text(range), range.weight(), range.feedback()));
      remark("else ", numeric.otherwise());
    }
  }

  private void shortText(Task.ShortText shortText) {
    blank();
    if (answers) {
      shortText
          .accepted()
          .forEach(
              phrase ->
                  accepted(
                      String.join(" | ", phrase.spellings()), phrase.weight(), phrase.feedback()));
      remark("else ", shortText.otherwise());
    }
  }

  private void write(Task.Option option, boolean several) {
    boolean right = answers && option.weight().isRight();
    String box = several ? (right ? "[x]" : "[ ]") : right ? "(x)" : "( )";
    item(box, option.text(), right, answers ? weight(option.weight(), several) : "");
    feedback(option.feedback());
  }

  private void blank() {
    if (!answers) {
      lines.add(INDENT + "________");
    }
  }

  private void accepted(String text, Weight weight, Optional<RichText> feedback) {
    String line = "= " + Console.printable(text);
    lines.add(
        INDENT
            + (weight.isRight() ? console.green(line) : line)
            + console.dim(weight(weight, false)));
    feedback(feedback);
  }

  private void ordering(Task.Ordering ordering) {
    int place = 0;
    for (RichText item : answers ? ordering.items() : ordering.parts()) {
      item(answers ? ++place + "." : " _.", item, false, "");
    }
  }

  private void matching(Task.Matching matching) {
    if (answers) {
      for (Task.Pair pair : matching.pairs()) {
        item("-", pair.left(), false, " -> " + String.join(" ", lines(pair.right())));
      }
      matching.decoys().forEach(decoy -> item("-", decoy, false, "  belongs to none"));
    } else {
      matching.lefts().forEach(left -> item("-", left, false, " -> ____"));
      lines.add(INDENT + console.dim("with"));
      matching.rights().forEach(right -> item("-", right, false, ""));
    }
  }

  private void item(String box, RichText text, boolean right, String after) {
    List<String> all = lines(text);
    String first = box + " " + all.get(0);
    lines.add(INDENT + (right ? console.green(first) : first) + console.dim(after));
    all.stream().skip(1).forEach(line -> lines.add((DEEPER + " " + line).stripTrailing()));
  }

  private void feedback(Optional<RichText> said) {
    if (answers) {
      said.ifPresent(
          text -> lines(text).forEach(line -> lines.add(DEEPER + " " + console.dim("> " + line))));
    }
  }

  private void remark(String word, Optional<RichText> said) {
    said.map(QuizSheet::lines)
        .ifPresent(
            text -> {
              lines.add(INDENT + console.dim(word) + text.get(0));
              text.stream()
                  .skip(1)
                  .forEach(
                      line ->
                          lines.add((INDENT + " ".repeat(word.length()) + line).stripTrailing()));
            });
  }

  /** The weight of an answer, if its mark does not show it. */
  private static String weight(Weight weight, boolean several) {
    boolean plain = weight.isFull() || weight.equals(Weight.NONE) || several && weight.isRight();
    return plain ? "" : String.format(Locale.ROOT, "  %.4g %%", weight.tenMillionths() / 100_000.0);
  }

  private static String text(Task.Range range) {
    String low = plain(range.low());
    String high = plain(range.high());
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.precision() - stripped.scale() > 20 || stripped.scale() > 20
        ? stripped.toString()
        : stripped.toPlainString();
  }

  private static List<String> lines(RichText text) {
    return text.markdown().lines().map(Console::printable).toList();
  }
}
