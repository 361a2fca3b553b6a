package dev.pamphlet.quizzes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The task of a question, with the right answer. */
public sealed interface Task {

  /** The most parts or marks of a task: as many as one base-36 digit can number. */
  int MAX_PARTS = 36;

  /**
   * The parts that a reader answers with: options to tick, items to order, sides to match. Their
   * order reveals nothing about the right answer, so ids that are drawn in this order reveal
   * nothing either.
   */
  List<RichText> parts();

  /**
   * The number of marks, the facts about an answer that statistics count: each option, each
   * accepted answer, each right pair.
   */
  int marks();

  /**
   * Applies the function for the kind of this task. A new kind does not compile until all callers
   * handle it.
   */
  <T> T match(
      Function<Choice, T> choice,
      Function<Numeric, T> numeric,
      Function<ShortText, T> shortText,
      Function<Ordering, T> ordering,
      Function<Matching, T> matching);

  /** Like {@link #match}, without a result. */
  default void handle(
      Consumer<Choice> choice,
      Consumer<Numeric> numeric,
      Consumer<ShortText> shortText,
      Consumer<Ordering> ordering,
      Consumer<Matching> matching) {
    this.<Runnable>match(
            task -> () -> choice.accept(task),
            task -> () -> numeric.accept(task),
            task -> () -> shortText.accept(task),
            task -> () -> ordering.accept(task),
            task -> () -> matching.accept(task))
        .run();
  }

  /**
   * Ticking options.
   *
   * @param several whether more than one may be ticked
   * @param options in the author's order
   */
  record Choice(boolean several, List<Option> options) implements Task {

    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public List<RichText> parts() {
      return options.stream().map(Option::text).toList();
    }

    @Override
    public int marks() {
      return options.size();
    }

    @Override
    public <T> T match(
        Function<Choice, T> choice,
        Function<Numeric, T> numeric,
        Function<ShortText, T> shortText,
        Function<Ordering, T> ordering,
        Function<Matching, T> matching) {
      return choice.apply(this);
    }
  }

  /**
   * An option to tick.
   *
   * @param last whether it stays last while the others are shuffled
   * @param feedback for readers who tick it
   */
  record Option(RichText text, Weight weight, boolean last, Optional<RichText> feedback) {}

  /**
   * Typing a number. The first range that contains it counts.
   *
   * @param accepted at least one
   * @param otherwise feedback for a number in none of the ranges
   */
  record Numeric(List<Range> accepted, Optional<RichText> otherwise) implements Task {

    public Numeric {
      accepted = List.copyOf(accepted);
    }

    public Numeric(List<Range> accepted) {
      this(accepted, Optional.empty());
    }

    @Override
    public List<RichText> parts() {
      return List.of();
    }

    @Override
    public int marks() {
      return accepted.size();
    }

    @Override
    public <T> T match(
        Function<Choice, T> choice,
        Function<Numeric, T> numeric,
        Function<ShortText, T> shortText,
        Function<Ordering, T> ordering,
        Function<Matching, T> matching) {
      return numeric.apply(this);
    }
  }

  /** A range of accepted numbers, both bounds inclusive. */
  record Range(BigDecimal low, BigDecimal high, Weight weight, Optional<RichText> feedback) {

    public boolean contains(BigDecimal number) {
      return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }
  }

  /**
   * Typing a short text. The first phrase that it matches counts.
   *
   * @param accepted at least one
   * @param otherwise feedback for a text that matches none
   */
  record ShortText(List<Phrase> accepted, Optional<RichText> otherwise) implements Task {

    public ShortText {
      accepted = List.copyOf(accepted);
    }

    public ShortText(List<Phrase> accepted) {
      this(accepted, Optional.empty());
    }

    @Override
    public List<RichText> parts() {
      return List.of();
    }

    @Override
    public int marks() {
      return accepted.size();
    }

    @Override
    public <T> T match(
        Function<Choice, T> choice,
        Function<Numeric, T> numeric,
        Function<ShortText, T> shortText,
        Function<Ordering, T> ordering,
        Function<Matching, T> matching) {
      return shortText.apply(this);
    }
  }

  /**
   * An accepted text.
   *
   * @param spellings of equal meaning
   * @param exact whether case and accents matter
   */
  record Phrase(List<String> spellings, boolean exact, Weight weight, Optional<RichText> feedback) {

    public Phrase {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * Putting items in order.
   *
   * @param items in the right order, at least two
   */
  record Ordering(List<RichText> items) implements Task {

    public Ordering {
      items = List.copyOf(items);
    }

    /** The items sorted by their text, because the author's order is the answer. */
    @Override
    public List<RichText> parts() {
      return byText(items);
    }

    /** One mark for each item with its right successor. */
    @Override
    public int marks() {
      return items.size() - 1;
    }

    @Override
    public <T> T match(
        Function<Choice, T> choice,
        Function<Numeric, T> numeric,
        Function<ShortText, T> shortText,
        Function<Ordering, T> ordering,
        Function<Matching, T> matching) {
      return ordering.apply(this);
    }
  }

  /**
   * Matching left sides with right sides.
   *
   * @param pairs at least two; several may have the same right side
   * @param decoys right sides that belong to nothing
   */
  record Matching(List<Pair> pairs, List<RichText> decoys) implements Task {

    public Matching {
      pairs = List.copyOf(pairs);
      decoys = List.copyOf(decoys);
    }

    public List<RichText> lefts() {
      return pairs.stream().map(Pair::left).toList();
    }

    /** The distinct right sides, sorted by their text, because the author's order is the answer. */
    public List<RichText> rights() {
      List<RichText> rights = new ArrayList<>(decoys);
      pairs.forEach(pair -> rights.add(pair.right()));
      return byText(rights);
    }

    /** The left sides, then the right ones. */
    @Override
    public List<RichText> parts() {
      List<RichText> parts = new ArrayList<>(lefts());
      parts.addAll(rights());
      return parts;
    }

    /** One mark for each left side. */
    @Override
    public int marks() {
      return pairs.size();
    }

    @Override
    public <T> T match(
        Function<Choice, T> choice,
        Function<Numeric, T> numeric,
        Function<ShortText, T> shortText,
        Function<Ordering, T> ordering,
        Function<Matching, T> matching) {
      return matching.apply(this);
    }
  }

  /** Two sides that belong together. */
  record Pair(RichText left, RichText right) {}

  private static List<RichText> byText(List<RichText> texts) {
    return texts.stream().distinct().sorted(Comparator.comparing(RichText::markdown)).toList();
  }
}
