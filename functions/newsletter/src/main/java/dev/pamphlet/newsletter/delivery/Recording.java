package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.OptimisticLock;
import java.util.List;
import java.util.Optional;

/**
 * Enters the provider's reports into the books. Reports come twice, late and in any order; the
 * entry of the mail decides, so that a repeated report changes nothing. A chunk is read once for
 * all its reports in a batch, and written only where something is new.
 */
public final class Recording {

  private static final int TRIES = 10;

  private final KeepChunks chunks;

  /** What became of the reports. */
  public enum Result {
    /** Something new was entered. */
    ENTERED,
    /** Nothing was new. */
    KNOWN,
    /** There is no such chunk (any more). */
    NO_CHUNK
  }

  public Recording(KeepChunks chunks) {
    this.chunks = chunks;
  }

  /**
   * Enters what is reported about the mails of one chunk.
   *
   * @throws dev.pamphlet.platform.Unavailable when the store does not confirm the write
   */
  public Result enter(ChunkId id, List<MailReport> reports) {
    return OptimisticLock.decide(TRIES, () -> decide(id, reports));
  }

  /** Empty where the chunk changed in between. */
  private Optional<Result> decide(ChunkId id, List<MailReport> reports) {
    Optional<Chunk> read = chunks.find(id);
    if (read.isEmpty()) {
      return Optional.of(Result.NO_CHUNK);
    }
    Chunk reported = read.get().withReports(reports);
    if (reported.equals(read.get())) {
      return Optional.of(Result.KNOWN);
    }
    return chunks.replace(read.get(), reported) ? Optional.of(Result.ENTERED) : Optional.empty();
  }
}
