package dev.pamphlet.platform.dynamodb;

import dev.pamphlet.platform.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Long texts as they are stored: deflated (RFC 1950), because reads and writes are paid by size.
 */
public final class Compressed {

  /**
   * The most that one attribute may take, in bytes. An item may have 400 KB in all (DynamoDB's
   * quotas); the rest is left for the card and the keys.
   */
  public static final int LIMIT = 350_000;

  private Compressed() {}

  /**
   * Compresses what is to be stored.
   *
   * @throws TooLarge when it does not fit
   */
  public static byte[] of(byte[] text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 2);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    if (bytes.size() > LIMIT) {
      throw new TooLarge(bytes.size(), LIMIT);
    }
    return bytes.toByteArray();
  }

  public static byte[] expand(byte[] compressed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("A stored text cannot be expanded.", broken);
    }
  }
}
