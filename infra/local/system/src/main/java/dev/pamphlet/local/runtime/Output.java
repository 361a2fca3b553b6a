package dev.pamphlet.local.runtime;

/** Takes the output of a system's parts, from many threads. */
@FunctionalInterface
public interface Output {

  /** Output that nobody reads. */
  Output NOWHERE = (source, line) -> {};

  /**
   * Takes a line that a person should see at once.
   *
   * @param source logical id of its subject
   * @param line without its end
   */
  void line(String source, String line);

  /**
   * Takes a line of a log, which a function or the API writes.
   *
   * @param source logical id of its writer
   * @param line without its end
   */
  default void log(String source, String line) {
    line(source, line);
  }
}
