package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A change of an item.
 *
 * @param at its position in the stream
 * @param created when the change happened, in the system's time
 */
record StreamRecord(Position at, Instant created, ObjectNode json) implements SourceRecord {

  /** Its sequence number. */
  @Override
  public String id() {
    return at.sequence().orElseThrow();
  }
}
