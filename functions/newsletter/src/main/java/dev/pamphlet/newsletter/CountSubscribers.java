package dev.pamphlet.newsletter;

import java.util.Map;

/** Counts subscribers. */
@FunctionalInterface
public interface CountSubscribers {

  /** How many there are of each status. Who expired counts until the table deletes them. */
  Map<Status, Long> count();
}
