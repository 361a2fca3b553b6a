package dev.pamphlet.local.runtime;

/** Takes what the parts of a system print, from many threads. */
@FunctionalInterface
public interface Output {

  /** Output that nobody reads. */
  Output NOWHERE = (source, line) -> {};

  /**
   * Takes one line.
   *
   * @param source logical id of what printed it
   * @param line without its end
   */
  void line(String source, String line);
}
