package dev.pamphlet.articles;

import dev.pamphlet.platform.InvalidValue;
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

    /** In characters. A sort key has at most 1,024 bytes, and these keys are ASCII. */
    private static final int LONGEST_PART = 1_024;

    /** The number of parts of a position in a list of the index. */
    public static final int PARTS = 3;

    /**
     * @throws InvalidValue for a part that no key can have: the position may come from a forged
     *     cursor
     */
    public Position {
      parts = List.copyOf(parts);
      if (parts.stream().anyMatch(part -> part.isEmpty() || part.length() > LONGEST_PART)) {
        throw new InvalidValue("the cursor that the same list gave with its last page");
      }
    }
  }
}
