package dev.pamphlet.quizzes;

import dev.pamphlet.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A question of a version with the ids that answers refer to.
 *
 * @param parts the ids of {@link Task#parts}, in the same order
 */
public record IdentifiedQuestion(String id, Question question, List<String> parts) {

  private static final int HASH_BYTES = 9;

  public IdentifiedQuestion {
    parts = List.copyOf(parts);
  }

  public Task task() {
    return question.task();
  }

  /** The index of a part by its id; empty for an unknown id. */
  public OptionalInt indexOf(String part) {
    int index = parts.indexOf(part);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * The ids of a range of parts in the order that readers get: sorted by id, which reveals nothing,
   * with the parts that stay last at the end.
   */
  public List<String> shown(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .sorted(Comparator.comparing(this::isLast).thenComparing(parts::get))
        .map(parts::get)
        .toList();
  }

  /** Whether a part stays last. */
  public boolean isLast(int part) {
    return task()
        .match(
            choice -> choice.options().get(part).last(),
            numeric -> false,
            shortText -> false,
            ordering -> false,
            matching -> false);
  }

  /**
   * A hash that is equal for versions that ask and grade the question in the same way: the first 72
   * bits of the SHA-256 of prompt, task and scoring, as 12 characters of base64url. Feedback and
   * explanation are not part of it.
   *
   * @param scoring of the quiz
   */
  public String hash(Scoring scoring) {
    List<String> facts = new ArrayList<>();
    facts.add(question.prompt().markdown());
    facts.add(scoring.text());
    facts.addAll(TaskFacts.of(task()));
    return Digest.text(
        HASH_BYTES,
        facts.stream().map(fact -> fact.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
  }
}
