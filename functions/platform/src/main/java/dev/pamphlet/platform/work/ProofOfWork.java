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
 * Asks for work where somebody wants more than others get for nothing, and knows it again when it
 * is done, without keeping anything: a proof of work as ALTCHA's first protocol has it (altcha.org,
 * "Proof-of-Work"; {@code SHA-256}). A number is hidden in a digest, and whoever tries numbers
 * until the digests agree has worked: fifty thousand times on average.
 *
 * <p>The salt names what the work is for and until when. So it serves that purpose alone, and whose
 * purpose is one attempt has worked for one attempt. It ends in a character that is no digit, so
 * that none can be moved from the time to the number.
 */
public final class ProofOfWork {

  /** The largest number that is hidden. */
  public static final int LARGEST = 100_000;

  /** As long as a slow telephone may take, and a reader may look away. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private static final int RANDOM_BYTES = 12;
  private static final Pattern SALT =
      Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{1,12})&for=([A-Za-z0-9_-]{43})&");

  private final Supplier<byte[]> secret;

  /**
   * @param secret that nobody else knows; asked for whenever there is something to sign
   */
  public ProofOfWork(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /**
   * Thinks of a number.
   *
   * @param purpose that the work is good for, and for no other
   */
  public Challenge ask(String purpose, Instant now) {
    // Made at each call, or it would be part of a snapshot, and deal the same to all who resume it.
    SecureRandom random = new SecureRandom();
    byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    long expires = now.plus(GOOD_FOR).getEpochSecond();
    String salt =
        HexFormat.of().formatHex(bits) + "?expires=" + expires + "&for=" + hashed(purpose) + "&";
    String digest = digest(salt, random.nextInt(LARGEST + 1));
    return new Challenge(salt, digest, LARGEST, signature(digest));
  }

  /**
   * Whether the work was done.
   *
   * @param proof ALTCHA's payload
   * @param purpose that it has to be for
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
    // A key of its own: what is signed here must mean nothing where else the secret is used.
    byte[] key = Hmac.of(secret.get(), "proof-of-work");
    return HexFormat.of().formatHex(Hmac.of(key, digest));
  }

  private static String digest(String salt, int number) {
    return HexFormat.of().formatHex(Digest.sha256(Digest.WHOLE, bytes(salt + number)));
  }

  private static String hashed(String purpose) {
    return Digest.text(Digest.WHOLE, bytes(purpose));
  }

  /** In a time that does not tell how much of it is. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
