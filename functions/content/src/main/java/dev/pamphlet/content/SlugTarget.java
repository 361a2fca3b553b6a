package dev.pamphlet.content;

import java.time.Instant;
import java.util.function.Function;

/**
 * What a slug leads to, once something was published there: what readers look for, the slug that it
 * moved to, or the fact that it was withdrawn.
 *
 * @param <T> what readers look for: the article, or something that lies beside it
 */
public sealed interface SlugTarget<T> {

  /** Applies the one function that fits. A further case cannot be forgotten by any caller. */
  <R> R match(
      Function<? super T, ? extends R> here,
      Function<? super Slug, ? extends R> moved,
      Function<? super Instant, ? extends R> withdrawn);

  /** It is here. */
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
   * The article lives elsewhere, for good.
   *
   * @param to where it lives now, however often it moved
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

  /** The article was public until then. */
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
