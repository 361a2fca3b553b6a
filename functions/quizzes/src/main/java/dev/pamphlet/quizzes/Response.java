package dev.pamphlet.quizzes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An answer to one question, not yet checked against the question. */
public sealed interface Response {

  /** Whether it is empty, so that the question counts as skipped. */
  boolean isEmpty();

  /**
   * Computes a result with the function for the kind of this answer, as {@link Task#match} does.
   */
  <T> T match(Function<Picked, T> picked, Function<Entered, T> entered, Function<Paired, T> paired);

  /**
   * Parts, by their ids.
   *
   * @param parts the ticked options, or all items in an order
   */
  record Picked(List<String> parts) implements Response {

    public Picked {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isEmpty() {
      return parts.isEmpty();
    }

    @Override
    public <T> T match(
        Function<Picked, T> picked, Function<Entered, T> entered, Function<Paired, T> paired) {
      return picked.apply(this);
    }
  }

  /** A typed text. */
  record Entered(String text) implements Response {

    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 200;

    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }

    @Override
    public <T> T match(
        Function<Picked, T> picked, Function<Entered, T> entered, Function<Paired, T> paired) {
      return entered.apply(this);
    }
  }

  /**
   * Pairs of left and right sides, by their ids.
   *
   * @param rights right sides by left side
   */
  record Paired(Map<String, String> rights) implements Response {

    public Paired {
      rights = Map.copyOf(rights);
    }

    @Override
    public boolean isEmpty() {
      return rights.isEmpty();
    }

    @Override
    public <T> T match(
        Function<Picked, T> picked, Function<Entered, T> entered, Function<Paired, T> paired) {
      return paired.apply(this);
    }
  }
}
