package dev.pamphlet.site.pictures;

import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG, animated or not. The chunks that affect the picture are kept; text, time and Exif are left
 * out. Source: Portable Network Graphics, third edition, sections 5 and 11.
 */
final class Png {

  private static final int SIGNATURE = 8;
  private static final int HEADER = 13;

  /** Bits a sample, by the type of colour. */
  private static final Map<Integer, Set<Integer>> DEPTHS =
      Map.of(
          0, Set.of(1, 2, 4, 8, 16),
          2, Set.of(8, 16),
          3, Set.of(1, 2, 4, 8),
          4, Set.of(8, 16),
          6, Set.of(8, 16));

  private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  private static final Set<String> SEEN =
      Set.of(
          "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST",
          "pHYs", "acTL", "fcTL", "fdAT");

  private final PictureBytes bytes;
  private int width;
  private int height;
  private boolean hasData;

  private Png(byte[] file) {
    this.bytes = new PictureBytes(file);
  }

  static Picture read(byte[] file) {
    return new Png(file).read();
  }

  private Picture read() {
    bytes.keep(bytes.skip(SIGNATURE));
    String name;
    do {
      name = chunk();
    } while (!name.equals("IEND"));
    bytes.requireEnd();
    if (!hasData) {
      throw new RefusedPicture("it has no pixels");
    }
    return new Picture(PictureType.PNG, width, height, bytes.kept());
  }

  /** A chunk: length, name, data, and the CRC of name and data. */
  private String chunk() {
    int start = bytes.skip(8);
    int length = bytes.big32(start);
    String name = bytes.name(start + 4);
    int data = bytes.skip(length);
    int check = bytes.skip(4);
    CRC32 crc = new CRC32();
    crc.update(bytes.file(), start + 4, length + 4);
    if ((int) crc.getValue() != bytes.big32(check)) {
      throw new RefusedPicture("it is damaged: a chunk does not have its checksum");
    }
    if (start == SIGNATURE != name.equals("IHDR")) {
      throw new RefusedPicture("it does not begin with its one header");
    }
    switch (name) {
      case "IHDR" -> header(data, length);
      case "IDAT" -> hasData = true;
      case "eXIf" -> Orientation.requireUpright(bytes.file(), data, length);
      default -> {}
    }
    boolean critical = Character.isUpperCase(name.charAt(0));
    if (critical && !CRITICAL.contains(name)) {
      throw new RefusedPicture("it has a chunk that no browser knows");
    }
    if (critical || SEEN.contains(name)) {
      bytes.keep(start);
    }
    return name;
  }

  private void header(int data, int length) {
    if (length != HEADER || !isSound(data)) {
      throw new RefusedPicture("its header is damaged");
    }
    width = bytes.big32(data);
    height = bytes.big32(data + 4);
    Picture.requireBounds(width, height);
  }

  /** Whether depth, type of colour, compression, filter and interlace are such as exist. */
  private boolean isSound(int data) {
    return DEPTHS.getOrDefault(bytes.peek(9, data), Set.of()).contains(bytes.peek(8, data))
        && bytes.peek(10, data) == 0
        && bytes.peek(11, data) == 0
        && bytes.peek(12, data) <= 1;
  }
}
