package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer without its mark.
 *
 * @param said the feedback after its '#'; may be empty
 */
record GiftAnswer(Piece text, Weight weight, Piece said) {

  private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9]{1,3}(?:\\.[0-9]{0,20})?)%");

  /**
   * A number between two per cent signs that Moodle reads as text, because of a comma, a space or a
   * plus.
   */
  private static final Pattern ALMOST_WEIGHT =
      Pattern.compile(
          "^%\\s{0,3}[-+\u2212\u2013]?\\s{0,3}[0-9]{0,9}[.,]?[0-9]{1,20}[.,]?\\s{0,3}%");

  private static final String FEEDBACK = "#";
  private static final String CATCH_ALL = "*";

  /** Whether a text begins with a weight or something that looks like one. */
  static boolean beginsWithWeight(Piece text) {
    return WEIGHT.matcher(text.text()).find() || ALMOST_WEIGHT.matcher(text.text()).find();
  }

  /**
   * Reads an answer. Its text may be empty.
   *
   * @param otherwise its weight if it states none
   */
  static Optional<GiftAnswer> of(Piece written, Weight otherwise, Findings findings) {
    Matcher given = WEIGHT.matcher(written.text());
    if (!given.find()) {
      if (beginsWithWeight(written)) {
        findings.fault(
            written.at(),
            Findings.BODY,
            "this weight is text for Moodle: write it with a point and without spaces, such as"
                + " %33.33333%");
        return Optional.empty();
      }
      return Optional.of(weighed(written, otherwise));
    }
    BigDecimal percent = new BigDecimal(given.group(1));
    Optional<Weight> known = Grades.of(percent);
    if (known.isEmpty()) {
      findings.fault(
          written.at(),
          Findings.BODY,
          "Moodle knows no weight of %s %%; the nearest that it knows is %s"
              .formatted(given.group(1), Grades.nearest(percent).toPlainString()));
    }
    return known.map(weight -> weighed(written.from(given.end()).strip(), weight));
  }

  private static GiftAnswer weighed(Piece rest, Weight weight) {
    int mark = rest.indexOf(FEEDBACK);
    int end = mark < 0 ? rest.text().length() : mark;
    return new GiftAnswer(
        rest.between(0, end).strip(),
        weight,
        rest.from(Math.min(end + 1, rest.text().length())).strip());
  }

  boolean isEmpty() {
    return TextFormat.withoutWord(text).isBlank();
  }

  /** Whether it matches every answer that no other one matches. */
  boolean isCatchAll() {
    return text.text().equals(CATCH_ALL);
  }

  /**
   * Reads an answer that matches every other one; empty for any other answer. It must be worth
   * nothing: with a weight, every answer would be right.
   */
  static Optional<GiftAnswer> catchAll(Piece written, Findings findings) {
    if (!written.text().contains(CATCH_ALL)) {
      return Optional.empty();
    }
    Optional<GiftAnswer> answer =
        of(written, Weight.NONE, new Findings()).filter(GiftAnswer::isCatchAll);
    answer.ifPresent(
        found -> {
          if (found.weight().isRight()) {
            findings.fault(
                written.at(),
                Findings.BODY,
                "every answer would be right: write '=%0%*' to say something about all others");
          } else if (written.startsWith(CATCH_ALL)) {
            findings.warning(
                written.at(),
                "Moodle would take every other answer for right; here it is worth nothing, as if"
                    + " '=%0%*' were written");
          }
        });
    return answer;
  }

  /** The feedback to a reader who gives this answer. */
  Optional<RichText> feedback(TextFormat format, TextRenderer renderer) {
    return said.isBlank() ? Optional.empty() : Optional.of(format.render(said, renderer));
  }
}
