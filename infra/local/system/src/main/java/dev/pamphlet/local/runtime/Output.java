package dev.pamphlet.local.runtime;

/** Takes what the parts of a system print, from many threads. */
@FunctionalInterface
public interface Output {

  /** Output that nobody reads. */
  Output NOWHERE = (source, line) -> {};

  /**
   * Takes a line that a person should see now.
   *
   * @param source logical id of what it is about
   * @param line without its end
   */
  void line(String source, String line);

  /**
   * Takes a line of a log, which a function or the API writes.
   *
   * @param source logical id of what wrote it
   * @param line without its end
   */
  default void log(String source, String line) {
    line(source, line);
  }
}
