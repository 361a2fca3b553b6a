package dev.pamphlet.platform.work;

import dev.pamphlet.platform.json.JsonWriter;

/**
 * A proof-of-work challenge: find the number for which SHA-256 of the salt and the number, in
 * decimal digits, is the digest.
 *
 * @param digest in hexadecimal digits
 * @param largest value that the number may have; the smallest is 0
 * @param signature of the digest; the issuer recognises its own challenges by it
 */
public record Challenge(String salt, String digest, int largest, String signature) {

  static final String ALGORITHM = "SHA-256";

  /** Writes the members that ALTCHA's widget reads. */
  public void write(JsonWriter json) {
    json.member("algorithm", ALGORITHM);
    json.member("challenge", digest);
    json.member("maxnumber", largest);
    json.member("salt", salt);
    json.member("signature", signature);
  }
}
