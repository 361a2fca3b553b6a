package dev.pamphlet.newsletter;

import dev.pamphlet.platform.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next where the next part begins; empty when this is the last
 */
public record ListPage<T>(List<T> entries, Optional<Position> next) {

  public ListPage {
    entries = List.copyOf(entries);
  }

  /**
   * A place in a list, directly after the entry that it names. Only the store knows what its parts
   * mean.
   *
   * @param parts always {@value #PARTS}
   */
  public record Position(List<String> parts) {

    /** Parts of a position. */
    public static final int PARTS = 4;

    private static final int LONGEST_PART = 200;

    /**
     * @throws InvalidValue for a part that no key can have; a position may come from a stranger
     */
    public Position {
      parts = List.copyOf(parts);
      if (parts.size() != PARTS
          || parts.stream().anyMatch(part -> part.isEmpty() || part.length() > LONGEST_PART)) {
        throw new InvalidValue("the cursor that the same list gave with its last page");
      }
    }
  }
}
