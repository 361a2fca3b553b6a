package dev.pamphlet.quizzes;

import dev.pamphlet.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A question of a version, with the ids that readers answer it by.
 *
 * @param parts the ids of {@link Task#parts}, in their order
 */
public record IdentifiedQuestion(String id, Question question, List<String> parts) {

  private static final int HASH_BYTES = 9;

  public IdentifiedQuestion {
    parts = List.copyOf(parts);
  }

  public Task task() {
    return question.task();
  }

  /** Where among the task's parts one stands; empty for an id that is none of theirs. */
  public OptionalInt indexOf(String part) {
    int index = parts.indexOf(part);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * The parts between two places as readers see them: by their ids, which say nothing, and those
   * that stay behind at the end.
   */
  public List<String> shown(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .sorted(Comparator.comparing(this::isLast).thenComparing(parts::get))
        .map(parts::get)
        .toList();
  }

  /** Whether a part stays behind the others. */
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
   * Tells whether two versions ask and grade the same: the first 72 bits of the SHA-256 of prompt,
   * task and scoring, as 12 characters of base64url. What is only said after answering is not in
   * it.
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
