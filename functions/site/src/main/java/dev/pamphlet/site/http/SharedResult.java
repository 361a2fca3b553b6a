package dev.pamphlet.site.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.InvalidValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The content of a shared result's address: a score and the version of the quiz. It does not
 * identify the attempt, because whoever has the address of an attempt sees its answers. A signature
 * prevents forged results; nothing is stored.
 *
 * @param version of the quiz at the article's address
 * @param questions of that version
 * @param percent the score
 */
record SharedResult(int version, int questions, int percent) {

  private static final int FACTS = 6;
  private static final int SIGNATURE = 15;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{28}");

  /** The text in an address: 28 characters of base64url. */
  String signed(Slug article, byte[] secret) {
    byte[] facts =
        ByteBuffer.allocate(FACTS)
            .putInt(version)
            .put((byte) questions)
            .put((byte) percent)
            .array();
    byte[] signed = Arrays.copyOf(facts, FACTS + SIGNATURE);
    System.arraycopy(signature(article, facts, secret), 0, signed, FACTS, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /**
   * Reads the text in an address.
   *
   * @throws InvalidValue when it was not signed for this article with the secret
   */
  static SharedResult read(String text, Slug article, byte[] secret) {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValue("a shared result");
    }
    byte[] signed = Base64.getUrlDecoder().decode(text);
    byte[] facts = Arrays.copyOf(signed, FACTS);
    byte[] given = Arrays.copyOfRange(signed, FACTS, signed.length);
    if (!MessageDigest.isEqual(given, signature(article, facts, secret))) {
      throw new InvalidValue("a shared result");
    }
    ByteBuffer read = ByteBuffer.wrap(facts);
    return new SharedResult(read.getInt(), read.get(), read.get());
  }

  private static byte[] signature(Slug article, byte[] facts, byte[] secret) {
    String text = "shared result of " + article + " " + Arrays.toString(facts);
    return Arrays.copyOf(Hmac.of(secret, text), SIGNATURE);
  }
}
