package dev.pamphlet.local.sources;

import java.util.Optional;

/**
 * The position up to which a stream has been read.
 *
 * @param shard empty if nothing has been read
 * @param sequence of the last record read in that shard
 */
record Position(Optional<String> shard, Optional<String> sequence) {

  /** Before the oldest record. */
  static final Position BEGINNING = new Position(Optional.empty(), Optional.empty());

  static Position in(String shard) {
    return new Position(Optional.of(shard), Optional.empty());
  }

  static Position after(String shard, String sequence) {
    return new Position(Optional.of(shard), Optional.of(sequence));
  }
}
