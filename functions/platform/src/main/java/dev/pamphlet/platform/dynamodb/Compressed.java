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
 * Long texts as they are stored: deflated (zlib, RFC 1950), because DynamoDB bills reads and writes
 * by size.
 */
public final class Compressed {

  /**
   * The largest size of one attribute, in bytes. An item may have 400 KB (DynamoDB's quotas); the
   * rest is left for the card and the keys.
   */
  public static final int LIMIT = 350_000;

  private Compressed() {}

  /**
   * Compresses a text for storage.
   *
   * @throws TooLarge if the result is larger than {@link #LIMIT}
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
