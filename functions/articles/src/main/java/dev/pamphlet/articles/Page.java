package dev.pamphlet.articles;

import dev.pamphlet.platform.InvalidValue;
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

    /** In characters; a sort key has at most 1,024 bytes, and ours are ASCII. */
    private static final int LONGEST_PART = 1_024;

    /** Parts of a position in a list of the index. */
    public static final int PARTS = 3;

    /**
     * @throws InvalidValue for a part that no key can have; the place may be a stranger's word
     */
    public Position {
      parts = List.copyOf(parts);
      if (parts.stream().anyMatch(part -> part.isEmpty() || part.length() > LONGEST_PART)) {
        throw new InvalidValue("the cursor that the same list gave with its last page");
      }
    }
  }
}
