package dev.pamphlet.cli.api;

/**
 * A queue of a stack.
 *
 * @param name in the template: {@code DeadChunks}
 * @param messages the approximate number in it
 */
public record StackQueue(String name, Kind kind, long messages, String url, String arn) {

  /** The content of a queue. */
  public enum Kind {
    /** Work for a function. */
    WORK,
    /** Messages of another queue that a function failed to process. */
    DEAD_LETTERS,
    /**
     * Messages about stream records that a function gave up. They hold positions in the stream, and
     * no data.
     */
    STREAM_FAILURES
  }
}
