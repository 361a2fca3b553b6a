package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.markdown.Pieces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a task of what stands between the braces. Its kind shows by the first of these that holds:
 * nothing is an essay; {@code #} at the front, numbers; any {@code ~}, a choice; {@code =} with
 * {@code ->}, a matching; T, TRUE, F or FALSE, a choice of those; else words.
 */
final class GiftAnswers {

  private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9]{1,3}(?:\\.[0-9]{1,9})?)%");
  private static final Pattern BROKEN_WEIGHT = Pattern.compile("^%[^%\\s]{0,12}%");
  private static final Pattern TRUTH =
      Pattern.compile("(T|TRUE|F|FALSE)\\s*(#.*)?", Pattern.DOTALL);
  private static final Pattern LOWER_TRUTH = Pattern.compile("(?i)(t|true|f|false)\\s*(#.*)?");
  private static final String ARROW = "->";

  private final TextFormat format;
  private final Pieces pieces;
  private final Findings findings;

  GiftAnswers(TextFormat format, Pieces pieces, Findings findings) {
    this.format = format;
    this.pieces = pieces;
    this.findings = findings;
  }

  /** The task; nothing when it cannot be read. */
  Optional<Task> read(Piece answers) {
    if (answers.isBlank()) {
      return fault(answers, "an essay cannot be graded by itself");
    }
    if (answers.text().startsWith("#")) {
      return new GiftNumbers(this, findings).read(answers.from(1).strip());
    }
    if (answers.indexOf("~") >= 0) {
      return choice(answers);
    }
    if (answers.text().startsWith("=") && answers.indexOf(ARROW) >= 0) {
      return matching(answers);
    }
    if (TRUTH.matcher(answers.text()).matches()) {
      return Optional.of(truth(answers));
    }
    if (LOWER_TRUTH.matcher(answers.text()).matches()) {
      return fault(answers, "true or false is written T, TRUE, F or FALSE");
    }
    return words(answers);
  }

  private Optional<Task> choice(Piece answers) {
    List<Piece> marked = answers.cutBefore("=~");
    if (!marked.get(0).isBlank()) {
      return fault(answers, "an answer begins with '=' or '~'");
    }
    boolean several = true;
    List<Task.Option> options = new ArrayList<>();
    for (Piece each : marked.subList(1, marked.size())) {
      boolean right = each.text().startsWith("=");
      several &= !right;
      if (right && BROKEN_WEIGHT.matcher(each.from(1).strip().text()).find()) {
        return fault(each, "a right answer of a choice has no weight; weights stand after '~'");
      }
      Optional<Answer> answer = answer(each.from(1), right ? Weight.FULL : Weight.NONE);
      answer.ifPresent(
          found ->
              options.add(
                  new Task.Option(
                      format.render(found.text(), pieces),
                      found.weight(),
                      false,
                      found.feedback())));
    }
    return options.size() < marked.size() - 1
        ? Optional.empty()
        : Optional.of(new Task.Choice(several, options));
  }

  private Optional<Task> words(Piece answers) {
    List<Piece> marked = answers.cutBefore("=");
    if (!marked.get(0).isBlank()) {
      return fault(answers, "an answer begins with '=' or '~'");
    }
    List<Task.Phrase> phrases = new ArrayList<>();
    for (Piece each : marked.subList(1, marked.size())) {
      Optional<Answer> answer = answer(each.from(1), Weight.FULL);
      if (answer.filter(found -> found.text().text().indexOf('*') >= 0).isPresent()) {
        return fault(each, "'*' stands for anything in Moodle; write out what is accepted");
      }
      answer.ifPresent(
          found ->
              phrases.add(
                  new Task.Phrase(
                      List.of(Escapes.resolve(found.text().text())),
                      false,
                      found.weight(),
                      found.feedback())));
    }
    return phrases.size() < marked.size() - 1
        ? Optional.empty()
        : Optional.of(new Task.ShortText(phrases));
  }

  private Optional<Task> matching(Piece answers) {
    List<Task.Pair> pairs = new ArrayList<>();
    List<RichText> decoys = new ArrayList<>();
    List<Piece> marked = answers.cutBefore("=");
    for (Piece each : marked.subList(1, marked.size())) {
      Piece pair = each.from(1).strip();
      int arrow = pair.indexOf(ARROW);
      if (arrow < 0) {
        return fault(each, "all answers of a matching have '->', or none");
      }
      if (pair.indexOf("#") >= 0 || BROKEN_WEIGHT.matcher(pair.text()).find()) {
        return fault(each, "a pair has no feedback and no weight; '#' in it is written '\\#'");
      }
      Piece right = pair.from(arrow + ARROW.length()).strip();
      Piece left = pair.between(0, arrow).strip();
      if (right.isBlank()) {
        return fault(each, "a pair has a right side");
      }
      if (left.isBlank()) {
        decoys.add(format.render(right, pieces));
      } else {
        pairs.add(new Task.Pair(format.render(left, pieces), format.render(right, pieces)));
      }
    }
    return Optional.of(new Task.Matching(pairs, decoys));
  }

  /** The first feedback is for who is wrong, the second for who is right. */
  private Task truth(Piece answers) {
    boolean isTrue = answers.text().startsWith("T");
    List<Piece> said = answers.cutBefore("#");
    Optional<RichText> wrong = said.size() > 1 ? feedback(said.get(1)) : Optional.empty();
    Optional<RichText> right = said.size() > 2 ? feedback(said.get(2)) : Optional.empty();
    return new Task.Choice(
        false,
        List.of(
            new Task.Option(
                new RichText("True", "True"),
                isTrue ? Weight.FULL : Weight.NONE,
                false,
                isTrue ? right : wrong),
            new Task.Option(
                new RichText("False", "False"),
                isTrue ? Weight.NONE : Weight.FULL,
                false,
                isTrue ? wrong : right)));
  }

  /** One answer without its mark. */
  record Answer(Piece text, Weight weight, Optional<RichText> feedback) {}

  /**
   * An answer with weight and feedback.
   *
   * @param otherwise its weight, where it has none of its own
   */
  Optional<Answer> answer(Piece written, Weight otherwise) {
    Piece rest = written.strip();
    Weight weight = otherwise;
    Matcher given = WEIGHT.matcher(rest.text());
    if (given.find()) {
      Optional<Weight> known = Grades.of(new BigDecimal(given.group(1)));
      if (known.isEmpty()) {
        return fault(rest, "a weight is one of those that Moodle knows, such as 50 or 33.33333");
      }
      weight = known.get();
      rest = rest.from(given.end()).strip();
    } else if (BROKEN_WEIGHT.matcher(rest.text()).find()) {
      return fault(rest, "a weight is a number between two '%'");
    }
    int comment = rest.indexOf("#");
    Piece text = comment < 0 ? rest : rest.between(0, comment).strip();
    if (text.isBlank()) {
      return fault(written, "an answer has a text");
    }
    return Optional.of(
        new Answer(text, weight, comment < 0 ? Optional.empty() : feedback(rest.from(comment))));
  }

  /** What follows a '#', if anything does. */
  private Optional<RichText> feedback(Piece marked) {
    Piece text = marked.from(1).strip();
    return text.isBlank() ? Optional.empty() : Optional.of(format.render(text, pieces));
  }

  private <T> Optional<T> fault(Piece piece, String message) {
    findings.fault(piece.at(), Findings.BODY, message);
    return Optional.empty();
  }
}
