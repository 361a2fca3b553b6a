package dev.pamphlet.platform.work;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Issues challenges and verifies proofs of work without storing anything: ALTCHA's protocol,
 * version 1 (altcha.org, "Proof-of-Work", {@code SHA-256}). The client tries numbers until the
 * digests agree: fifty thousand on average.
 *
 * <p>The salt names purpose and expiry, so a solution is valid for that purpose only. The salt does
 * not end in a digit; otherwise digits could be moved from the number into the expiry.
 */
public final class ProofOfWork {

  /** The largest number that a challenge may ask for. */
  public static final int LARGEST = 100_000;

  /** How long a challenge is valid: enough for a slow phone. */
  public static final Duration VALID_FOR = Duration.ofMinutes(10);

  private static final int RANDOM_BYTES = 12;
  private static final Pattern SALT =
      Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{1,12})&for=([A-Za-z0-9_-]{43})&");

  private final Supplier<byte[]> secret;

  /**
   * @param secret of the issuer; read when something is signed
   */
  public ProofOfWork(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /**
   * Issues a challenge.
   *
   * @param purpose the only one that its solution is valid for
   */
  public Challenge ask(String purpose, Instant now) {
    // A new generator for each call: one in a field would be part of a snapshot, and every
    // environment restored from it would draw the same numbers.
    SecureRandom random = new SecureRandom();
    byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    long expires = now.plus(VALID_FOR).getEpochSecond();
    String salt =
        HexFormat.of().formatHex(bits) + "?expires=" + expires + "&for=" + hashed(purpose) + "&";
    String digest = digest(salt, random.nextInt(LARGEST + 1));
    return new Challenge(salt, digest, LARGEST, signature(digest));
  }

  /**
   * Whether a proof is a valid solution that has not expired.
   *
   * @param proof ALTCHA's payload
   * @param purpose the expected one
   */
  public boolean isDone(String proof, String purpose, Instant now) {
    return Solution.read(proof).filter(solution -> holds(solution, purpose, now)).isPresent();
  }

  private boolean holds(Solution solution, String purpose, Instant now) {
    Matcher salt = SALT.matcher(solution.salt());
    return solution.algorithm().equals(Challenge.ALGORITHM)
        && salt.matches()
        && Long.parseLong(salt.group(1)) > now.getEpochSecond()
        && salt.group(2).equals(hashed(purpose))
        && solution.digest().equals(digest(solution.salt(), solution.number()))
        && isSame(solution.signature(), signature(solution.digest()));
  }

  private String signature(String digest) {
    // A derived key: a signature must be worthless where the secret is used for something else.
    byte[] key = Hmac.of(secret.get(), "proof-of-work");
    return HexFormat.of().formatHex(Hmac.of(key, digest));
  }

  private static String digest(String salt, int number) {
    return HexFormat.of().formatHex(Digest.sha256(Digest.WHOLE, bytes(salt + number)));
  }

  private static String hashed(String purpose) {
    return Digest.text(Digest.WHOLE, bytes(purpose));
  }

  /** In constant time. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
