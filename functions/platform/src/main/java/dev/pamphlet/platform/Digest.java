package dev.pamphlet.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** SHA-256, whole or truncated. */
public final class Digest {

  /** The length of a whole digest, in bytes. */
  public static final int WHOLE = 32;

  private Digest() {}

  /**
   * The digest of the parts, with a zero byte between them.
   *
   * @param bytes how many of its first bytes to keep, at most {@link #WHOLE}
   */
  public static byte[] sha256(int bytes, byte[]... parts) {
    MessageDigest digest = sha256();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update((byte) 0);
      }
      digest.update(parts[i]);
    }
    return Arrays.copyOf(digest.digest(), bytes);
  }

  /** The same digest in base64url without padding: four characters for every three bytes. */
  public static String text(int bytes, byte[]... parts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes, parts));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256.", absent);
    }
  }
}
