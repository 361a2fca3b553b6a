package dev.pamphlet.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses bodies. HTTP APIs do not compress, so the functions do, for bodies over {@value
 * #WORTHWHILE} bytes and clients that accept gzip.
 */
final class ContentCoding {

  /** A smaller body mostly fits into one packet. */
  static final int WORTHWHILE = 1_024;

  private ContentCoding() {}

  /** Whether a media type is of text. Pictures, except drawings in XML, are compressed already. */
  static boolean isText(String mediaType) {
    return !mediaType.startsWith("image/") || mediaType.startsWith("image/svg+xml");
  }

  /** Whether an {@code Accept-Encoding} (RFC 9110, section 12.5.3) allows gzip. */
  static boolean allowsGzip(String acceptEncoding) {
    boolean any = false;
    for (String entry : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = entry.split(";");
      String coding = parts[0].strip();
      boolean wanted = parts.length < 2 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return wanted;
      }
      any |= coding.equals("*") && wanted;
    }
    return any;
  }

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }
}
