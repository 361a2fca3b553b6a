package dev.pamphlet.platform.work;

import dev.pamphlet.platform.json.JsonWriter;

/**
 * Work to be done: find the number, from 0 to the largest, that behind the salt has this digest.
 *
 * @param salt what the number is put behind, in decimal digits
 * @param digest SHA-256 of both, as hexadecimal digits
 * @param largest that the number may be
 * @param signature by which who asked knows the digest again
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
