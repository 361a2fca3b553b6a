package dev.pamphlet.testing;

/**
 * Consumed capacity, the unit of what DynamoDB charges.
 *
 * @param readUnits each for 4 KB read consistently or 8 KB read eventually; always a multiple of a
 *     half, so that a double is exact
 * @param writeUnits each for 1 KB written to the table or one of its indexes
 */
public record Capacity(double readUnits, double writeUnits) {

  /** No capacity. */
  public static final Capacity NONE = new Capacity(0, 0);

  /** Read units only. */
  public static Capacity reads(double units) {
    return new Capacity(units, 0);
  }

  /** Write units only. */
  public static Capacity writes(double units) {
    return new Capacity(0, units);
  }

  /** The sum of both. */
  public Capacity plus(Capacity other) {
    return new Capacity(readUnits + other.readUnits, writeUnits + other.writeUnits);
  }

  @Override
  public String toString() {
    return readUnits + " read units, " + writeUnits + " write units";
  }
}
