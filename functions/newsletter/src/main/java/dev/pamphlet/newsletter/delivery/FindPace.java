package dev.pamphlet.newsletter.delivery;

/** Finds the pace of sending. */
@FunctionalInterface
public interface FindPace {

  /** The pace as it is stored; {@link Pace#initial()} before the first mail. */
  Pace find();
}
