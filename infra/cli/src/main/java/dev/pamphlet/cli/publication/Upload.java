package dev.pamphlet.cli.publication;

import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.Precondition;
import dev.pamphlet.cli.api.Refused;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings something of the API, which has versions, to what a file says.
 *
 * @param find what is there
 * @param save the file, if what is there is what it was thought to be
 * @param same whether what is there is what the file says
 */
record Upload(
    Supplier<Optional<Answer>> find, Function<Precondition, Answer> save, Predicate<Answer> same) {

  private static final int CREATED = 201;
  private static final int PRECONDITION_FAILED = 412;

  /**
   * Creates it if there is none, revises it if it is different, and else sends nothing.
   *
   * @throws dev.pamphlet.cli.api.Trouble when it is not done; a save that somebody else came before
   *     is {@link Refused} with status 412, and overwrites nothing
   */
  Publishing publish() {
    Publishing planned = plan();
    return switch (planned.change()) {
      case UNCHANGED -> planned;
      case CREATED -> send(Precondition.ABSENT);
      case REVISED ->
          send(Precondition.unchangedSince(planned.answer().orElseThrow().requiredTag()));
    };
  }

  /** What {@link #publish} would do. */
  Publishing plan() {
    Optional<Answer> there = find.get();
    if (there.isEmpty()) {
      return new Publishing(Publishing.Change.CREATED, there);
    }
    boolean unchanged = same.test(there.get());
    return new Publishing(
        unchanged ? Publishing.Change.UNCHANGED : Publishing.Change.REVISED, there);
  }

  /** Saves it whatever is there, as long as the precondition holds. */
  Publishing send(Precondition precondition) {
    try {
      Answer saved = save.apply(precondition);
      // An article whose front matter says where it has moved from is revised at a new address.
      return new Publishing(
          saved.status() == CREATED ? Publishing.Change.CREATED : Publishing.Change.REVISED,
          Optional.of(saved));
    } catch (Refused refused) {
      // Whoever came first may have been the same editor, whose earlier answer was lost.
      if (refused.status() == PRECONDITION_FAILED) {
        Optional<Answer> there = find.get().filter(same);
        if (there.isPresent()) {
          return new Publishing(Publishing.Change.UNCHANGED, there);
        }
      }
      throw refused;
    }
  }
}
