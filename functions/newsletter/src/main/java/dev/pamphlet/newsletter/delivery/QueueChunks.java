package dev.pamphlet.newsletter.delivery;

import java.time.Duration;
import java.util.List;

/** Queues chunks to be sent. */
@FunctionalInterface
public interface QueueChunks {

  /** Longest delay that a queue can have. */
  Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /**
   * Queues messages that each have a chunk sent after a delay. A message may arrive twice, or
   * never.
   */
  void queue(List<Sending> sendings);

  /**
   * A message that has a chunk sent.
   *
   * @param attempt the number of times that the chunk was given a time: a message of an earlier
   *     attempt does nothing
   */
  record Sending(ChunkId chunk, int attempt, Duration delay) {}
}
