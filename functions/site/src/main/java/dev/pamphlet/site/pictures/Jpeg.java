package dev.pamphlet.site.pictures;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * JPEG, baseline or progressive. The segments that affect the picture are kept: tables, frames and
 * scans, the colour profile, and Adobe's and JFIF's notes about colours. Exif, XMP, comments and
 * previews are left out; only the orientation in Exif is kept, in a segment that holds nothing
 * else. Sources: ITU-T T.81, annex B; T.871 (JFIF).
 */
final class Jpeg {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int RESTART_FIRST = 0xd0;
  private static final int RESTART_LAST = 0xd7;
  private static final int FRAME_FIRST = 0xc0;
  private static final int FRAME_LAST = 0xcf;

  /** Frames that are baseline, extended or progressive, which is what browsers decode. */
  private static final int FRAME_LAST_SHOWN = 0xc2;

  private static final int HUFFMAN = 0xc4;
  private static final int RESERVED = 0xc8;
  private static final int ARITHMETIC = 0xcc;

  /** Quantization tables, the number of lines, the interval of restarts. */
  private static final Set<Integer> OTHER_TABLES = Set.of(0xdb, 0xdc, 0xdd);

  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final int ADOBE = 0xee;

  /** Marker and length of JFIF's segment, which is kept without a preview. */
  private static final byte[] JFIF_START = {(byte) 0xff, (byte) JFIF, 0, 16};

  private static final int JFIF_BYTES = 12;
  private static final byte[] NO_PREVIEW = {0, 0};

  /** Beginnings of files that are read from wherever they begin: archives and documents. */
  private static final List<String> OTHER_FILES = List.of("PK\3\4", "%PDF-");

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
    requireNoOtherFile();
    boolean sideways = Orientation.isSideways(orientation);
    return new Picture(
        PictureType.JPEG, sideways ? height : width, sideways ? width : height, whole());
  }

  /** The file with its first and last marker, and the orientation where decoders look for it. */
  private byte[] whole() {
    byte[] segments = bytes.kept();
    byte[] exif = orientation == Orientation.UPRIGHT ? new byte[0] : Orientation.exif(orientation);
    ByteBuffer file = ByteBuffer.allocate(segments.length + exif.length + 8);
    file.put(new byte[] {(byte) 0xff, (byte) START});
    if (exif.length > 0) {
      file.put(new byte[] {(byte) 0xff, (byte) EXIF}).putShort((short) (2 + exif.length)).put(exif);
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
      frame(marker, data, length);
    } else if (marker == EXIF) {
      exif(data, length - 2);
    }
    if (isKept(marker, data, length)) {
      bytes.keep(new byte[] {(byte) 0xff});
      bytes.keep(start + 1);
    } else if (marker == JFIF && is("JFIF\0", data, length) && length >= 16) {
      bytes.keep(JFIF_START);
      bytes.keep(data, data + JFIF_BYTES);
      bytes.keep(NO_PREVIEW);
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
      case PROFILE -> is("ICC_PROFILE\0", data, length);
      case ADOBE -> is("Adobe", data, length);
      case SCAN, HUFFMAN -> true;
      default -> isFrame(marker) || OTHER_TABLES.contains(marker);
    };
  }

  private boolean is(String name, int data, int length) {
    return length - 2 >= name.length() && bytes.text(data, name.length()).equals(name);
  }

  /** A start of frame of any kind. Three numbers among theirs belong to tables and extensions. */
  private static boolean isFrame(int marker) {
    return marker >= FRAME_FIRST
        && marker <= FRAME_LAST
        && marker != HUFFMAN
        && marker != RESERVED
        && marker != ARITHMETIC;
  }

  private void frame(int marker, int data, int length) {
    if (length < 8 || width > 0) {
      throw new RefusedPicture("its header is damaged");
    }
    if (marker > FRAME_LAST_SHOWN || bytes.peek(0, data) != 8) {
      throw new RefusedPicture(
          "it is coded in a way that browsers do not show: save it as baseline or progressive");
    }
    height = bytes.big16(data + 1);
    width = bytes.big16(data + 3);
    Picture.requireBounds(width, height);
  }

  private void exif(int data, int length) {
    if (is(Orientation.NAME, data, length + 2)) {
      orientation = Orientation.in(bytes.file(), data, length);
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
   * Cameras append previews, films, and what was in their memory before. All of it is left out,
   * like metadata. Only what could be opened as a file of another kind is refused.
   */
  private void requireNoOtherFile() {
    String behind = bytes.text(bytes.position(), bytes.file().length - bytes.position());
    if (OTHER_FILES.stream().anyMatch(behind::contains)) {
      throw PictureBytes.somethingFollows();
    }
  }
}
