package dev.pamphlet.articles;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next the position of the next page; empty for the last page
 */
public record Page<T>(List<T> entries, Optional<Position> next) {

  public Page {
    entries = List.copyOf(entries);
  }

  /**
   * A position in a list, after the entry that it names. Only the store knows what its parts mean.
   *
   * @param parts always the same number for a list
   */
  public record Position(List<String> parts) {

    /** The number of parts of a position in a list of the index. */
    public static final int PARTS = 3;

    public Position {
      parts = List.copyOf(parts);
    }
  }
}
