package dev.pamphlet.content;

import java.time.Instant;
import java.util.function.Function;

/**
 * What readers find at a slug where something was published: the content, the slug that the article
 * moved to, or the time when it was withdrawn.
 *
 * @param <T> the content: the article, or one of its companion items
 */
public sealed interface SlugTarget<T> {

  /** Applies the function for this case. No caller can forget a case. */
  <R> R match(
      Function<? super T, ? extends R> here,
      Function<? super Slug, ? extends R> moved,
      Function<? super Instant, ? extends R> withdrawn);

  /** The content is at this slug. */
  record Here<T>(T found) implements SlugTarget<T> {

    @Override
    public <R> R match(
        Function<? super T, ? extends R> here,
        Function<? super Slug, ? extends R> moved,
        Function<? super Instant, ? extends R> withdrawn) {
      return here.apply(found);
    }
  }

  /**
   * The article moved, for good.
   *
   * @param to its present slug, after any number of moves
   */
  record Moved<T>(Slug to) implements SlugTarget<T> {

    @Override
    public <R> R match(
        Function<? super T, ? extends R> here,
        Function<? super Slug, ? extends R> moved,
        Function<? super Instant, ? extends R> withdrawn) {
      return moved.apply(to);
    }
  }

  /** The article, or its companion alone, was withdrawn at this time. */
  record Withdrawn<T>(Instant at) implements SlugTarget<T> {

    @Override
    public <R> R match(
        Function<? super T, ? extends R> here,
        Function<? super Slug, ? extends R> moved,
        Function<? super Instant, ? extends R> withdrawn) {
      return withdrawn.apply(at);
    }
  }
}
