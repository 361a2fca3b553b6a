package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/** The state of a chunk. */
public sealed interface ChunkState {

  /**
   * It has mails to be sent.
   *
   * @param notBefore when it may be given a time to be sent at; until then, a message that has it
   *     sent may be on its way
   * @param attempts how often it was given one
   */
  record Pending(Instant notBefore, int attempts) implements ChunkState {}

  /** Somebody prepares a call. None was made, so the chunk can safely begin again. */
  record Leased(Lease lease) implements ChunkState {}

  /** Somebody makes the call that sends its {@link Outcome#CALLED called} mails. */
  record Calling(Lease lease) implements ChunkState {}

  /**
   * It has mails in doubt, and none left to be sent.
   *
   * @param since when that began
   * @param caller who made the call and may still report its answer; empty where others were made
   *     since
   */
  record Unknown(Instant since, String caller) implements ChunkState {}

  /** Nothing is left to be done. */
  record Settled() implements ChunkState {}

  /**
   * Its issue is done as well.
   *
   * @param at when it may be deleted
   */
  record Expiring(Instant at) implements ChunkState {}

  /**
   * The right to work on a chunk alone, for a while.
   *
   * @param owner a random id of whoever has it
   * @param attempts how often the chunk was given a time to be sent at
   * @param until when it lapses
   */
  record Lease(String owner, int attempts, Instant until) {}
}
