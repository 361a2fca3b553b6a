package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/** How far a chunk is. */
public sealed interface ChunkState {

  /**
   * It has mails to be sent.
   *
   * @param notBefore when it may be given a time to be sent at: before that, a message that has it
   *     sent is still on its way
   * @param attempts how often it was given one
   */
  record Pending(Instant notBefore, int attempts) implements ChunkState {}

  /** Somebody prepares a call. None was made, so that it can be begun anew. */
  record Leased(Lease lease) implements ChunkState {}

  /** Somebody makes the call that sends its {@link Outcome#CALLED called} mails. */
  record Calling(Lease lease) implements ChunkState {}

  /**
   * It has mails that nobody knows of whether they were sent, and none to be sent.
   *
   * @param since when that began
   * @param caller who made the call, and may still tell; empty where others have been made since
   */
  record Unknown(Instant since, String caller) implements ChunkState {}

  /** Nothing is left to be done. */
  record Settled() implements ChunkState {}

  /**
   * Nothing is left to be done of its issue either.
   *
   * @param at when it may be forgotten
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
