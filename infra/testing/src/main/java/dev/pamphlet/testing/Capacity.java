package dev.pamphlet.testing;

/**
 * What DynamoDB charges: the measure that the cost of a store is stated in.
 *
 * @param readUnits of 4 KB read consistently, or 8 KB otherwise; in halves, so that doubles are
 *     exact
 * @param writeUnits of 1 KB written, of the table and of its indexes
 */
public record Capacity(double readUnits, double writeUnits) {

  /** Nothing was asked. */
  public static final Capacity NONE = new Capacity(0, 0);

  /** Only reads. */
  public static Capacity reads(double units) {
    return new Capacity(units, 0);
  }

  /** Only writes. */
  public static Capacity writes(double units) {
    return new Capacity(0, units);
  }

  /** Both together. */
  public Capacity plus(Capacity other) {
    return new Capacity(readUnits + other.readUnits, writeUnits + other.writeUnits);
  }

  @Override
  public String toString() {
    return readUnits + " read units, " + writeUnits + " write units";
  }
}
