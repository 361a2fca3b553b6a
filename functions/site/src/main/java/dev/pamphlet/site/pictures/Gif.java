package dev.pamphlet.site.pictures;

import java.util.Set;

/**
 * GIF, animated or not. Comments and application extensions are left out, except the one that says
 * how often an animation repeats. Source: Graphics Interchange Format 89a, section 17 on.
 */
final class Gif {

  private static final int HEADER = 13;
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;
  private static final Set<String> REPEATS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final PictureBytes bytes;
  private int width;
  private int height;
  private boolean hasImage;

  private Gif(byte[] file) {
    this.bytes = new PictureBytes(file);
  }

  static Picture read(byte[] file) {
    return new Gif(file).read();
  }

  private Picture read() {
    int header = bytes.skip(HEADER);
    String version = bytes.text(header, 6);
    if (!version.equals("GIF87a") && !version.equals("GIF89a")) {
      throw new RefusedPicture("it is of an unknown version of GIF");
    }
    width = bytes.little16(header + 6);
    height = bytes.little16(header + 8);
    Picture.requireBounds(width, height);
    colours(bytes.peek(10, header));
    bytes.keep(header);
    int block;
    do {
      block = block();
    } while (block != TRAILER);
    bytes.requireEnd();
    if (!hasImage) {
      throw new RefusedPicture("it has no pixels");
    }
    return new Picture(PictureType.GIF, width, height, bytes.kept());
  }

  private int block() {
    int start = bytes.position();
    int kind = bytes.next();
    switch (kind) {
      case IMAGE -> {
        image();
        bytes.keep(start);
      }
      case EXTENSION -> {
        if (extension()) {
          bytes.keep(start);
        }
      }
      case TRAILER -> bytes.keep(start);
      default -> throw new RefusedPicture("it is damaged: it has a block of an unknown kind");
    }
    return kind;
  }

  private void image() {
    int header = bytes.skip(9);
    int across = bytes.little16(header + 4);
    int down = bytes.little16(header + 6);
    Picture.requireBounds(across, down);
    if (bytes.little16(header) + across > width || bytes.little16(header + 2) + down > height) {
      throw new RefusedPicture("one of its frames exceeds it: save it again");
    }
    colours(bytes.peek(8, header));
    bytes.skip(1);
    subBlocks();
    hasImage = true;
  }

  /** Skips an extension, and returns whether it changes what one sees. */
  private boolean extension() {
    int label = bytes.next();
    int first = bytes.position();
    subBlocks();
    return label == GRAPHIC_CONTROL
        || label == APPLICATION
            && bytes.peek(0, first) == 11
            && REPEATS.contains(bytes.text(first + 1, 11));
  }

  /** Skips a colour table, if the flags before it announce one. */
  private void colours(int flags) {
    if ((flags & 0x80) != 0) {
      bytes.skip(3L << (flags & 7) + 1);
    }
  }

  private void subBlocks() {
    int length;
    do {
      length = bytes.next();
      bytes.skip(length);
    } while (length > 0);
  }
}
