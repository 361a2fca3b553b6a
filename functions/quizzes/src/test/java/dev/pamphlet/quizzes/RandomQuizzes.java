package dev.pamphlet.quizzes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Random quizzes with questions of every kind, and valid answers to them. */
public final class RandomQuizzes {

  private static final List<Scoring> SCORINGS =
      List.of(Scoring.NET, Scoring.EXACT, Scoring.BALANCED);

  private RandomQuizzes() {}

  public static QuizVersion version(Random random) {
    Task[] tasks =
        IntStream.range(0, 1 + random.nextInt(8))
            .mapToObj(i -> task(random.nextInt(6), random))
            .toArray(Task[]::new);
    return Quizzes.version(SCORINGS.get(random.nextInt(SCORINGS.size())), tasks);
  }

  /** One question of each kind. */
  public static QuizVersion ofEveryKind(Random random) {
    return Quizzes.version(
        Scoring.NET,
        IntStream.range(0, 6).mapToObj(kind -> task(kind, random)).toArray(Task[]::new));
  }

  private static Task task(int kind, Random random) {
    int count = 2 + random.nextInt(4);
    String[] words =
        IntStream.range(0, 2 * count).mapToObj(i -> "word " + i).toArray(String[]::new);
    String[] some = List.of(words).subList(0, count).toArray(String[]::new);
    return switch (kind) {
      case 0 -> Quizzes.choice(false, 1, some);
      case 1 -> Quizzes.choice(true, 1 + random.nextInt(count), some);
      case 2 -> new Task.Numeric(Quizzes.number("3", "5").accepted(), otherwise(random));
      case 3 -> new Task.ShortText(Quizzes.words(false, "word").accepted(), otherwise(random));
      case 4 -> Quizzes.order(some);
      default -> Quizzes.pairs(words);
    };
  }

  private static Optional<RichText> otherwise(Random random) {
    return random.nextBoolean() ? Optional.of(Quizzes.text("No.")) : Optional.empty();
  }

  /** Answers to most of the questions. */
  public static Map<String, Response> responses(QuizVersion version, Random random) {
    Map<String, Response> responses = new HashMap<>();
    for (IdentifiedQuestion question : version.questions()) {
      if (random.nextInt(8) > 0) {
        responses.put(question.id(), response(question, random));
      }
    }
    return responses;
  }

  private static Response response(IdentifiedQuestion question, Random random) {
    List<String> parts = new ArrayList<>(question.parts());
    if (question.task() instanceof Task.Numeric) {
      return new Response.Entered(Integer.toString(random.nextInt(9)));
    }
    if (question.task() instanceof Task.ShortText) {
      return new Response.Entered(random.nextBoolean() ? "Word" : "sword");
    }
    if (question.task() instanceof Task.Matching matching) {
      Map<String, String> pairs = new HashMap<>();
      int lefts = matching.pairs().size();
      for (String left : parts.subList(0, lefts)) {
        pairs.put(left, parts.get(lefts + random.nextInt(parts.size() - lefts)));
      }
      return new Response.Paired(pairs);
    }
    Collections.shuffle(parts, random);
    if (question.task() instanceof Task.Choice choice) {
      return new Response.Picked(
          parts.subList(0, choice.several() ? random.nextInt(parts.size() + 1) : 1));
    }
    return new Response.Picked(parts);
  }
}
