package dev.pamphlet.quizzes;

import dev.pamphlet.platform.IdSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Quizzes for tests. */
public final class Quizzes {

  public static final QuizId ID = new QuizId("0123456789abcdef0123456789abcdef");

  private Quizzes() {}

  /** Ids from a counter. */
  public static IdSource counting() {
    int[] last = new int[1];
    return () -> "%032x".formatted(++last[0]);
  }

  public static QuizVersion version(Scoring scoring, Task... tasks) {
    return version(1, scoring, tasks);
  }

  public static QuizVersion version(int number, Scoring scoring, Task... tasks) {
    return QuizVersion.of(ID, number, quiz(scoring, tasks), counting());
  }

  public static Quiz quiz(Scoring scoring, Task... tasks) {
    List<Question> questions = new ArrayList<>();
    for (Task task : tasks) {
      questions.add(question("question-" + (questions.size() + 1), task));
    }
    return new Quiz("Check yourself", scoring, OptionalInt.of(60), List.of(), questions);
  }

  public static Question question(String name, Task task) {
    return new Question(
        name, text("What of " + name + "?"), Optional.empty(), Optional.empty(), task);
  }

  /** A choice with these options, the first of which are right. */
  public static Task.Choice choice(boolean several, int right, String... options) {
    List<Task.Option> all = new ArrayList<>();
    for (String option : options) {
      all.add(option(option, all.size() < right ? Weight.FULL : Weight.NONE));
    }
    return new Task.Choice(several, all);
  }

  public static Task.Option option(String text, Weight weight) {
    return new Task.Option(text(text), weight, false, Optional.empty());
  }

  public static Task.Numeric number(String low, String high) {
    return new Task.Numeric(
        List.of(
            new Task.Range(
                new BigDecimal(low), new BigDecimal(high), Weight.FULL, Optional.empty())));
  }

  public static Task.ShortText words(boolean exact, String... spellings) {
    return new Task.ShortText(
        List.of(new Task.Phrase(List.of(spellings), exact, Weight.FULL, Optional.empty())));
  }

  public static Task.Ordering order(String... items) {
    return new Task.Ordering(List.of(items).stream().map(Quizzes::text).toList());
  }

  /** Pairs, given as left and right sides in turn. */
  public static Task.Matching pairs(String... sides) {
    List<Task.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sides.length; i += 2) {
      pairs.add(new Task.Pair(text(sides[i]), text(sides[i + 1])));
    }
    return new Task.Matching(pairs, List.of(text("nothing of these")));
  }

  public static RichText text(String text) {
    return new RichText(text, text);
  }
}
