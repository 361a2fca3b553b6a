package dev.pamphlet.platform;

import java.util.Locale;

/** A value does not fit into one item. The message states its size and the limit. */
public final class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param bytes its compressed size
   * @param limit in bytes
   */
  public TooLarge(int bytes, int limit) {
    super(
        String.format(Locale.ROOT, "it has %,d bytes compressed; at most %,d fit", bytes, limit),
        null,
        false,
        false);
  }
}
