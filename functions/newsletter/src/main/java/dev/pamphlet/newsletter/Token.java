package dev.pamphlet.newsletter;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The secret in a mail that proves that its reader owns the address: 128 random bits. */
public record Token(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws InvalidValue for anything but 32 lower-case hexadecimal digits
   */
  public Token {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("the complete token of a link in a mail");
    }
  }

  /** A new one. */
  public static Token next(IdSource ids) {
    return new Token(ids.next());
  }

  /**
   * Its SHA-256 as 43 characters of base64url. Only the digest is stored, so that nobody who reads
   * the table can use a link.
   */
  public String digest() {
    return Digest.text(Digest.WHOLE, value.getBytes(StandardCharsets.US_ASCII));
  }

  /** Leaves out the token, because strings end up in logs. */
  @Override
  public String toString() {
    return "a token";
  }
}
