package dev.pamphlet.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** A picture as large as one can be: a PNG of 4 MB, filled by noise that nobody decodes. */
final class LargestPicture {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int AROUND_DATA = 12;

  private final ByteBuffer png = ByteBuffer.allocate(4 << 20);

  private LargestPicture() {
    new Random(1).nextBytes(png.array());
  }

  static byte[] png() {
    return new LargestPicture().written();
  }

  private byte[] written() {
    png.putLong(SIGNATURE);
    // One pixel of three times eight bits.
    chunk("IHDR", 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0);
    chunk("IDAT", new byte[0], png.remaining() - 2 * AROUND_DATA);
    chunk("IEND");
    return png.array();
  }

  private void chunk(String name, int... data) {
    byte[] bytes = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      bytes[i] = (byte) data[i];
    }
    chunk(name, bytes, bytes.length);
  }

  /**
   * Writes a chunk: its length, name, data and checksum.
   *
   * @param data its beginning; what is there stays behind it
   */
  private void chunk(String name, byte[] data, int length) {
    png.putInt(length);
    int start = png.position();
    png.put(name.getBytes(StandardCharsets.US_ASCII)).put(data).position(start + 4 + length);
    CRC32 crc = new CRC32();
    crc.update(png.array(), start, 4 + length);
    png.putInt((int) crc.getValue());
  }
}
