package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.IdentifiedQuestion;
import dev.pamphlet.quizzes.Numerals;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Spelling;
import dev.pamphlet.quizzes.Task;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds which of a task's marks an answer meets. */
final class AnswerMatcher {

  private AnswerMatcher() {}

  /** An answer that does not fit its question. The message says what is wrong with it. */
  static final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Misfit(String message) {
      super(message, null, false, false);
    }
  }

  static Set<Integer> of(IdentifiedQuestion question, Response response) {
    return question
        .task()
        .match(
            choice -> ticked(question, choice, response),
            numeric -> number(numeric, response),
            shortText -> words(shortText, response),
            ordering -> ordered(question, ordering, response),
            matching -> paired(question, matching, response));
  }

  private static Set<Integer> ticked(
      IdentifiedQuestion question, Task.Choice choice, Response response) {
    List<Integer> ticks = picked(question, response, "it is not a list of ids of options");
    if (!choice.several() && ticks.size() > 1) {
      throw new Misfit("more than one option is chosen");
    }
    return Set.copyOf(ticks);
  }

  private static Set<Integer> number(Task.Numeric numeric, Response response) {
    List<BigDecimal> readings = numbers(response);
    return first(
        numeric.marks(), i -> readings.stream().anyMatch(numeric.accepted().get(i)::contains));
  }

  private static Set<Integer> words(Task.ShortText shortText, Response response) {
    String words = entered(response);
    return first(shortText.marks(), i -> Spelling.matches(shortText.accepted().get(i), words));
  }

  private static Set<Integer> ordered(
      IdentifiedQuestion question, Task.Ordering ordering, Response response) {
    List<Integer> order = picked(question, response, "it is not a list of ids of items");
    if (order.size() != question.parts().size()) {
      throw new Misfit("an item is missing");
    }
    List<RichText> items = order.stream().map(ordering.parts()::get).toList();
    return met(
        ordering.marks(),
        i ->
            items.indexOf(ordering.items().get(i)) + 1
                == items.indexOf(ordering.items().get(i + 1)));
  }

  private static Set<Integer> paired(
      IdentifiedQuestion question, Task.Matching matching, Response response) {
    if (!(response instanceof Response.Paired paired)) {
      throw new Misfit("it is not an object of left ids with right ones");
    }
    List<String> lefts = question.parts().subList(0, matching.pairs().size());
    List<String> rightIds = question.parts().subList(lefts.size(), question.parts().size());
    if (!lefts.containsAll(paired.rights().keySet())
        || !rightIds.containsAll(paired.rights().values())) {
      throw new Misfit("a left or a right id is not of this question");
    }
    List<RichText> rights = matching.rights();
    return met(
        matching.marks(),
        i -> {
          String given = paired.rights().get(lefts.get(i));
          return given != null
              && rights.get(rightIds.indexOf(given)).equals(matching.pairs().get(i).right());
        });
  }

  /** The indexes of the chosen parts, each once. */
  private static List<Integer> picked(
      IdentifiedQuestion question, Response response, String otherwise) {
    if (!(response instanceof Response.Picked picked)) {
      throw new Misfit(otherwise);
    }
    Set<String> once = new HashSet<>(picked.parts());
    if (once.size() < picked.parts().size()) {
      throw new Misfit("an id is given twice");
    }
    return picked.parts().stream()
        .map(
            id ->
                question.indexOf(id).orElseThrow(() -> new Misfit("an id is not of this question")))
        .toList();
  }

  /** The possible readings of a typed number; it is right if one of them is. */
  private static List<BigDecimal> numbers(Response response) {
    List<BigDecimal> readings = Numerals.readings(entered(response));
    if (readings.isEmpty()) {
      throw new Misfit("it is not a number, such as 12 or 2.5");
    }
    return readings;
  }

  private static String entered(Response response) {
    if (!(response instanceof Response.Entered entered)) {
      throw new Misfit("it is not a text");
    }
    if (entered.text().length() > Response.Entered.MAX_LENGTH) {
      throw new Misfit("it is longer than " + Response.Entered.MAX_LENGTH + " characters");
    }
    return entered.text();
  }

  private static Set<Integer> first(int marks, IntPredicate met) {
    return IntStream.range(0, marks).filter(met).limit(1).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> met(int marks, IntPredicate met) {
    return IntStream.range(0, marks)
        .filter(met)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
