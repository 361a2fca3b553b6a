package dev.pamphlet.articles;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next where the next part begins; empty when this is the last
 */
public record Page<T>(List<T> entries, Optional<Position> next) {

  public Page {
    entries = List.copyOf(entries);
  }

  /**
   * A place in a list, behind the entry that it names. Only the store knows what its parts mean.
   *
   * @param parts as many as the list always has
   */
  public record Position(List<String> parts) {

    /** Parts of a position in a list of the index. */
    public static final int PARTS = 3;

    public Position {
      parts = List.copyOf(parts);
    }
  }
}
