package dev.pamphlet.site.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * WebP, animated or not. Exif and XMP are left out. Sources: WebP container specification; RFC
 * 6386, section 9.1 (VP8); WebP lossless bitstream specification, section 3.
 */
final class Webp {

  private static final int HEADER = 12;
  private static final int ANIMATION_FRAME = 16;

  /** Flags of the extended header: there is Exif, there is XMP. */
  private static final int HAS_METADATA = 0x08 | 0x04;

  private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ALPH");
  private static final Set<String> SEEN = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ICCP");

  private final PictureBytes bytes;
  private int width;
  private int height;
  private boolean hasPixels;

  /** Where the frame of an animation ends that was read last; 0 before the first. */
  private int frameEnd;

  private int frameWidth;
  private int frameHeight;

  private Webp(byte[] file) {
    this.bytes = new PictureBytes(file);
  }

  static Picture read(byte[] file) {
    return new Webp(file).read();
  }

  private Picture read() {
    int header = bytes.skip(HEADER);
    if (!bytes.name(header + 8).equals("WEBP")) {
      throw new RefusedPicture("it is a RIFF file, but not a WebP");
    }
    long end = 8 + (bytes.little32(header + 4) & 0xffffffffL);
    if (end > bytes.file().length) {
      throw new RefusedPicture("it ends before the picture does");
    }
    bytes.keep(header);
    while (bytes.position() < end) {
      chunk();
    }
    bytes.requireEnd();
    if (!hasPixels) {
      throw new RefusedPicture("it has no pixels");
    }
    byte[] content = bytes.kept();
    ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(4, content.length - 8);
    return new Picture(PictureType.WEBP, width, height, content);
  }

  /**
   * A chunk: name, length, data, and a byte that makes its length even. That of a frame has its
   * pixels as chunks inside it, which are read like any other.
   */
  private void chunk() {
    int start = bytes.skip(8);
    String name = bytes.name(start);
    int length = bytes.little32(start + 4);
    int data = bytes.skip(length);
    bytes.skip(length & 1);
    if (start < frameEnd && (!PIXELS.contains(name) || bytes.position() > frameEnd)) {
      throw new RefusedPicture("a frame of its animation is damaged");
    }
    switch (name) {
      case "VP8X" -> extended(start, data, length);
      case "VP8 " -> lossy(data, length);
      case "VP8L" -> lossless(data, length);
      case "ANMF" -> frame(start, data, length);
      case "EXIF" -> Orientation.requireUpright(bytes.file(), data, length);
      default -> {}
    }
    if (SEEN.contains(name)) {
      bytes.keep(start);
    }
  }

  /** The extended header: the size of the picture and which chunks follow. */
  private void extended(int start, int data, int length) {
    requireLength(length, 10);
    size(bytes.little24(data + 4) + 1, bytes.little24(data + 7) + 1);
    int flags = bytes.peek(0, data) & ~HAS_METADATA;
    bytes.keep(start, data);
    bytes.keep(new byte[] {(byte) flags});
    bytes.keep(data + 1);
  }

  private void lossy(int data, int length) {
    requireLength(length, 10);
    if (bytes.peek(3, data) != 0x9d || bytes.peek(4, data) != 0x01 || bytes.peek(5, data) != 0x2a) {
      throw new RefusedPicture("its header is damaged");
    }
    pixels(bytes.little16(data + 6) & 0x3fff, bytes.little16(data + 8) & 0x3fff);
  }

  private void lossless(int data, int length) {
    requireLength(length, 5);
    if (bytes.peek(0, data) != 0x2f) {
      throw new RefusedPicture("its header is damaged");
    }
    int sizes = bytes.little32(data + 1);
    pixels((sizes & 0x3fff) + 1, (sizes >>> 14 & 0x3fff) + 1);
  }

  /** Keeps the header of a frame, and moves back to what is in it. */
  private void frame(int start, int data, int length) {
    requireLength(length, ANIMATION_FRAME);
    frameWidth = bytes.little24(data + 6) + 1;
    frameHeight = bytes.little24(data + 9) + 1;
    Picture.requireBounds(frameWidth, frameHeight);
    int pixels = data + ANIMATION_FRAME;
    bytes.keep(start, pixels);
    frameEnd = bytes.position();
    bytes.back(frameEnd - pixels);
  }

  private void pixels(int across, int down) {
    hasPixels = true;
    if (bytes.position() > frameEnd) {
      size(across, down);
    } else if (across != frameWidth || down != frameHeight) {
      throw new RefusedPicture("a frame of its animation is damaged");
    }
  }

  /** Sets the size. If the file states it twice, it must be the same, as decoders demand. */
  private void size(int across, int down) {
    Picture.requireBounds(across, down);
    if (width > 0 && (across != width || down != height)) {
      throw new RefusedPicture("its header is damaged");
    }
    width = across;
    height = down;
  }

  private static void requireLength(int length, int least) {
    if (length < least) {
      throw new RefusedPicture("its header is damaged");
    }
  }
}
