package dev.pamphlet.site.pictures;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures of every type, and the metadata about their authors. */
final class SamplePictures {

  /** What no stored picture may hold. */
  static final String SECRET = "taken at 52.5200 N 13.4050 E";

  static final String SVG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20z"/></svg>
      """;

  private SamplePictures() {}

  /** A picture of each type, 30 x 20 pixels, by the name of its file. */
  static Map<String, byte[]> all() {
    return Map.of(
        "a.png", written("png"),
        "a.jpg", written("jpg"),
        "a.gif", written("gif"),
        "a.webp", webp(vp8l(30, 20)),
        "a.svg", SVG.getBytes(StandardCharsets.UTF_8));
  }

  /** The same pictures with metadata. */
  static Map<String, byte[]> telling() {
    byte[] gif = written("gif");
    return Map.of(
        "a.png", spliced(written("png"), 33, chunk("tEXt", "Comment\0" + SECRET)),
        "a.jpg", spliced(written("jpg"), 2, segment(0xfe, SECRET)),
        "a.gif", spliced(gif, gif.length - 1, gifComment()),
        "a.webp", webp(vp8x(30, 20, 0x0c), vp8l(30, 20), riff("XMP ", SECRET)));
  }

  static byte[] written(String format) {
    return written(format, 30, 20);
  }

  static byte[] written(String format, int width, int height) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /** A photo with the orientation of the camera and the place where it was taken. */
  static byte[] photo(int orientation) {
    byte[] exif = Orientation.exif(orientation);
    return spliced(written("jpg"), 2, segment(0xe1, latin(exif) + SECRET));
  }

  static byte[] webp(byte[]... chunks) {
    byte[] body = joined(chunks);
    return ByteBuffer.allocate(12 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes("RIFF"))
        .putInt(4 + body.length)
        .put(bytes("WEBP"))
        .put(body)
        .array();
  }

  /** Lossless pixels: the header, and a few bits that nobody decodes here. */
  static byte[] vp8l(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x2f);
    header.putInt(width - 1 | height - 1 << 14);
    return riff("VP8L", latin(header.array()));
  }

  static byte[] vp8x(int width, int height, int flags) {
    ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
    header.putInt(width - 1).position(7);
    header.putInt(height - 1);
    return riff("VP8X", new String(header.array(), 0, 10, StandardCharsets.ISO_8859_1));
  }

  static byte[] riff(String name, String data) {
    return ByteBuffer.allocate(8 + data.length() + data.length() % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes(name))
        .putInt(data.length())
        .put(bytes(data))
        .array();
  }

  static byte[] chunk(String name, String data) {
    CRC32 crc = new CRC32();
    crc.update(bytes(name + data));
    return ByteBuffer.allocate(12 + data.length())
        .putInt(data.length())
        .put(bytes(name + data))
        .putInt((int) crc.getValue())
        .array();
  }

  static byte[] segment(int marker, String data) {
    return ByteBuffer.allocate(4 + data.length())
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + data.length()))
        .put(bytes(data))
        .array();
  }

  /** A frame of an animation, at the upper left, for a tenth of a second. */
  static byte[] frame(int width, int height, byte[]... chunks) {
    ByteBuffer header = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
    header.position(6);
    header.putInt(width - 1).position(9);
    header.putInt(height - 1).position(12);
    header.putInt(100);
    byte[] data = joined(Arrays.copyOf(header.array(), 16), joined(chunks));
    return riff("ANMF", latin(data));
  }

  private static byte[] gifComment() {
    return bytes("!\u00fe" + (char) SECRET.length() + SECRET + "\0");
  }

  /** A PNG whose header states this size; its pixels are of another. */
  static byte[] png(int width, int height) {
    return png(width, height, 8, 2, 0, 0, 0);
  }

  /**
   * A PNG with another header.
   *
   * @param rest depth, colour, compression, filter, interlace
   */
  static byte[] png(int width, int height, int... rest) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    for (int each : rest) {
      header.put((byte) each);
    }
    byte[] real = written("png");
    return joined(
        Arrays.copyOf(real, 8),
        chunk("IHDR", latin(header.array())),
        Arrays.copyOfRange(real, 33, real.length));
  }

  static byte[] spliced(byte[] file, int at, byte[] more) {
    return joined(Arrays.copyOf(file, at), more, Arrays.copyOfRange(file, at, file.length));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String latin(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  /** Why a file is refused. */
  static String refusal(String name, byte[] file) {
    return catchThrowableOfType(RefusedPicture.class, () -> Picture.read(name, file)).getMessage();
  }

  /** A WebP of one pixel that a program made. */
  static byte[] smallestWebp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }
}
