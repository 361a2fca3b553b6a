package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.OptimisticLock;
import java.util.List;
import java.util.Optional;

/**
 * Enters into the books what the provider tells. It tells twice, late and in any order; the entry
 * of the mail decides, so that the same again changes nothing. A chunk is read once for all that is
 * told of it together, and written only where something is new.
 */
public final class Settling {

  private static final int TRIES = 10;

  private final KeepChunks chunks;

  /** What was told led to. */
  public enum Result {
    /** Something that was not known. */
    ENTERED,
    /** Nothing new. */
    KNOWN,
    /** There is no such chunk (any more). */
    NO_CHUNK
  }

  public Settling(KeepChunks chunks) {
    this.chunks = chunks;
  }

  /**
   * Enters what is told of the mails of one chunk.
   *
   * @throws dev.pamphlet.platform.Unavailable when the store does not say that it did
   */
  public Result enter(ChunkId id, List<Evidence> evidence) {
    return OptimisticLock.decide(TRIES, () -> decide(id, evidence));
  }

  /** Empty where the chunk changed in between. */
  private Optional<Result> decide(ChunkId id, List<Evidence> evidence) {
    Optional<Chunk> read = chunks.find(id);
    if (read.isEmpty()) {
      return Optional.of(Result.NO_CHUNK);
    }
    Chunk told = read.get().told(evidence);
    if (told.equals(read.get())) {
      return Optional.of(Result.KNOWN);
    }
    return chunks.replace(read.get(), told) ? Optional.of(Result.ENTERED) : Optional.empty();
  }
}
