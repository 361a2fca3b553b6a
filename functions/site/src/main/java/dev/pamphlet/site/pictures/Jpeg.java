package dev.pamphlet.site.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JPEG. The segments that affect the picture are kept: tables, frames and scans, the colour
 * profile, and Adobe's and JFIF's notes about colours. Exif, XMP, comments and previews are left
 * out; only the orientation in Exif is kept, in a segment that holds nothing else. Sources: ITU-T
 * T.81, annex B; T.871 (JFIF).
 */
final class Jpeg {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int RESTART_FIRST = 0xd0;
  private static final int RESTART_LAST = 0xd7;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int APPLICATION_LAST = 0xef;
  private static final int COMMENT = 0xfe;

  private static final String EXIF_NAME = "Exif\0\0";

  private final PictureBytes bytes;
  private int width;
  private int height;
  private int orientation = Orientation.UPRIGHT;
  private boolean hasScan;

  private Jpeg(byte[] file) {
    this.bytes = new PictureBytes(file);
  }

  static Picture read(byte[] file) {
    return new Jpeg(file).read();
  }

  private Picture read() {
    bytes.skip(2);
    for (int marker = marker(); marker != END; marker = marker()) {
      segment(marker);
    }
    if (!hasScan) {
      throw new RefusedPicture("it has no pixels");
    }
    requireEnd();
    boolean sideways = Orientation.isSideways(orientation);
    return new Picture(
        PictureType.JPEG, sideways ? height : width, sideways ? width : height, whole());
  }

  /** The file with its first and last marker, and the orientation where decoders look for it. */
  private byte[] whole() {
    byte[] segments = bytes.kept();
    byte[] exif = orientation == Orientation.UPRIGHT ? new byte[0] : Orientation.exif(orientation);
    ByteBuffer file = ByteBuffer.allocate(segments.length + exif.length + 14);
    file.put(new byte[] {(byte) 0xff, (byte) START});
    if (exif.length > 0) {
      file.put(new byte[] {(byte) 0xff, (byte) EXIF})
          .putShort((short) (2 + EXIF_NAME.length() + exif.length))
          .put(EXIF_NAME.getBytes(StandardCharsets.ISO_8859_1))
          .put(exif);
    }
    file.put(segments).put(new byte[] {(byte) 0xff, (byte) END});
    return Arrays.copyOf(file.array(), file.position());
  }

  private int marker() {
    if (bytes.next() != 0xff) {
      throw new RefusedPicture("it is damaged: a segment does not begin where one should");
    }
    int marker = bytes.next();
    while (marker == 0xff) {
      marker = bytes.next();
    }
    return marker;
  }

  private void segment(int marker) {
    int start = bytes.position() - 2;
    int length = bytes.next16();
    int data = bytes.skip(length - 2L);
    if (isFrame(marker)) {
      frame(data, length);
    } else if (marker == EXIF) {
      exif(data, length - 2);
    }
    if (isKept(marker, data, length)) {
      bytes.keep(new byte[] {(byte) 0xff});
      bytes.keep(start + 1);
    }
    if (marker == SCAN) {
      if (width == 0) {
        throw new RefusedPicture("it has no header before its pixels");
      }
      hasScan = true;
      scan();
    }
  }

  private boolean isKept(int marker, int data, int length) {
    return switch (marker) {
      case JFIF -> is("JFIF\0", data, length) && length == 16;
      case PROFILE -> is("ICC_PROFILE\0", data, length);
      case ADOBE -> is("Adobe", data, length);
      case COMMENT -> false;
      default -> marker < JFIF || marker > APPLICATION_LAST;
    };
  }

  private boolean is(String name, int data, int length) {
    return length - 2 >= name.length() && bytes.text(data, name.length()).equals(name);
  }

  /** A start of frame of any kind. Three numbers among theirs belong to tables and extensions. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void frame(int data, int length) {
    if (length < 8 || width > 0) {
      throw new RefusedPicture("its header is damaged");
    }
    height = bytes.big16(data + 1);
    width = bytes.big16(data + 3);
    Picture.requireBounds(width, height);
  }

  private void exif(int data, int length) {
    if (is(EXIF_NAME, data, length + 2)) {
      int name = EXIF_NAME.length();
      orientation = Orientation.in(bytes.file(), data + name, length - name);
    }
  }

  /**
   * The pixels of a scan, where 0xFF is data only before a zero; it also begins restart markers.
   */
  private void scan() {
    int start = bytes.position();
    int end = start;
    while (true) {
      if (bytes.next() == 0xff) {
        int next = bytes.next();
        if (next != 0 && (next < RESTART_FIRST || next > RESTART_LAST)) {
          end = bytes.position() - 2;
          break;
        }
      }
    }
    bytes.keep(start, end);
    bytes.back(2);
  }

  /**
   * Cameras append further pictures, such as previews and gain maps. These are left out; anything
   * else is refused, because it could be a file of another kind.
   */
  private void requireEnd() {
    int end = bytes.position();
    boolean another =
        bytes.file().length - end > 2 && bytes.peek(0, end) == 0xff && bytes.peek(1, end) == START;
    if (!another) {
      bytes.requireEnd();
    }
  }
}
