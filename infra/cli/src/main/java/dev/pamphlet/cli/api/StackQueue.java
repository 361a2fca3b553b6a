package dev.pamphlet.cli.api;

/**
 * A queue of a stack.
 *
 * @param name in the template: {@code DeadChunks}
 * @param messages that wait in it, of the last moments
 */
public record StackQueue(String name, Kind kind, long messages, String url, String arn) {

  /** What is in a queue. */
  public enum Kind {
    /** Work, for a function. */
    WORK,
    /** Messages that a function failed to work off, of another queue. */
    DEAD_LETTERS,
    /** Notes of what a function gave up of a stream. They name places in it, and hold no data. */
    STREAM_FAILURES
  }
}
