package dev.pamphlet.newsletter.delivery;

import java.util.Optional;

/** Keeps the chunks of issues. */
public interface KeepChunks {

  /**
   * Keeps a new chunk.
   *
   * @return the chunk that is stored under its id: this one, or the one that was there before
   */
  Chunk add(Chunk chunk);

  /** The chunk as it is at this moment. */
  Optional<Chunk> find(ChunkId id);

  /**
   * Keeps a chunk in place of what was read.
   *
   * @return whether it is kept; false when somebody else changed the chunk since it was read
   */
  boolean replace(Chunk read, Chunk next);
}
