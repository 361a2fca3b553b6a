package dev.pamphlet.quizzes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What somebody answers to one question, before anybody looked at whether it fits it. */
public sealed interface Response {

  /** Whether it says nothing, and the question so counts as skipped. */
  boolean isEmpty();

  /**
   * Computes a result with the function for the kind of this answer, as {@link Task#match} does.
   */
  <T> T match(Function<Picked, T> picked, Function<Entered, T> entered, Function<Paired, T> paired);

  /**
   * Parts, by their ids.
   *
   * @param parts those that are ticked, or all of them in an order
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

  /** Something typed. */
  record Entered(String text) implements Response {

    /** As many characters as anybody can mean. */
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
   * Left sides with the right ones that were found for them, by their ids.
   *
   * @param rights by left side
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
