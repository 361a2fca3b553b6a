package dev.pamphlet.site.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The orientation of a picture in Exif: 1 is upright; from 5 on, width and height are swapped.
 * Source: Exif 2.32 (CIPA DC-008), sections 4.5.2 and 4.6.4.
 */
final class Orientation {

  /** Shown as it is stored. */
  static final int UPRIGHT = 1;

  /** What a block of Exif begins with in a JPEG, and in what some programs write elsewhere. */
  static final String NAME = "Exif\0\0";

  private static final int LAST = 8;
  private static final int FIRST_SIDEWAYS = 5;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;
  private static final int MAGIC = 42;

  private Orientation() {}

  static boolean isSideways(int orientation) {
    return orientation >= FIRST_SIDEWAYS;
  }

  /**
   * The orientation in a block of Exif, with or without its name; upright if it has none, or one
   * that does not exist.
   */
  static int in(byte[] file, int from, int length) {
    try {
      int name = isNamed(file, from, length) ? NAME.length() : 0;
      ByteBuffer exif = ByteBuffer.wrap(file, from + name, length - name).slice();
      short order = exif.getShort();
      exif.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      if (exif.getShort() != MAGIC) {
        return UPRIGHT;
      }
      exif.position(exif.getInt());
      int entries = exif.getShort() & 0xffff;
      for (int i = 0; i < entries; i++, exif.position(exif.position() + ENTRY_BYTES)) {
        int at = exif.position();
        if ((exif.getShort(at) & 0xffff) == TAG && exif.getShort(at + 2) == SHORT) {
          int orientation = exif.getShort(at + 8);
          return orientation > UPRIGHT && orientation <= LAST ? orientation : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException bad) {
      // Browsers, too, show a picture with unreadable Exif upright.
      return UPRIGHT;
    }
  }

  private static boolean isNamed(byte[] file, int from, int length) {
    return length >= NAME.length()
        && new String(file, from, NAME.length(), StandardCharsets.ISO_8859_1).equals(NAME);
  }

  /** Exif, with its name, that holds the orientation and nothing else. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(NAME.length() + 26)
        .put(NAME.getBytes(StandardCharsets.ISO_8859_1))
        .put(new byte[] {'M', 'M'})
        .putShort((short) MAGIC)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** Refuses a rotated picture in a format whose orientation only some programs respect. */
  static void requireUpright(byte[] file, int from, int length) {
    if (in(file, from, length) != UPRIGHT) {
      throw new RefusedPicture(
          "its metadata rotate it, which only some programs respect: save it upright");
    }
  }
}
