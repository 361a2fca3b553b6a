package dev.pamphlet.platform;

import java.util.Locale;

/** What is to be stored does not fit into one item; its message says by how much. */
public final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param bytes that it takes, compressed
   * @param limit in bytes
   */
  public TooLarge(int bytes, int limit) {
    super(
        String.format(Locale.ROOT, "it has %,d bytes compressed; %,d are the most", bytes, limit),
        null,
        false,
        false);
  }
}
