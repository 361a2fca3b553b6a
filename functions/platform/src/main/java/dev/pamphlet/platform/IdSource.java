package dev.pamphlet.platform;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes new ids. Functions use {@link #random()}, tests a counter. */
@FunctionalInterface
public interface IdSource {

  /** A new id: 128 bits as 32 lower-case hexadecimal digits. */
  String next();

  /**
   * Unguessable ids. Each call makes a new generator: one in a field would be part of a SnapStart
   * snapshot, and every environment restored from it would draw the same ids.
   */
  static IdSource random() {
    return () -> {
      byte[] bits = new byte[16];
      new SecureRandom().nextBytes(bits);
      return HexFormat.of().formatHex(bits);
    };
  }
}
