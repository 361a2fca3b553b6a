package dev.pamphlet.local.faults;

import java.util.Random;

/** A fault and its count of calls. Not safe for several threads. */
final class ActiveFault {

  private final Fault fault;
  private final Random chance;
  private long seen;
  private long struck;

  ActiveFault(Fault fault) {
    this.fault = fault;
    this.chance = new Random(fault.seed());
  }

  Fault fault() {
    return fault;
  }

  long struck() {
    return struck;
  }

  /** Whether it strikes this call, which is counted if it is of its kind. */
  boolean strikes(String function, String action) {
    if (!fault.concerns(function, action)
        || struck >= fault.next().orElse(Long.MAX_VALUE)
        || seen++ < fault.skip()) {
      return false;
    }
    boolean strikes = fault.share().isEmpty() || chance.nextDouble() < fault.share().getAsDouble();
    struck += strikes ? 1 : 0;
    return strikes;
  }
}
