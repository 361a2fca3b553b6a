package dev.pamphlet.newsletter;

import java.util.Map;

/** Counts subscribers. */
@FunctionalInterface
public interface CountSubscribers {

  /** The number of subscribers of each status. Expired ones count until the table deletes them. */
  Map<Status, Long> count();
}
