package dev.pamphlet.site.pictures;

import dev.pamphlet.content.PictureAddress;
import java.util.Locale;

/**
 * A picture as it is stored: whole, of bounded size, and without metadata about its author, such as
 * the place where a photo was taken. Only SVG is stored unchanged.
 *
 * @param width in CSS pixels, as it is shown
 * @param height in CSS pixels, as it is shown
 * @param content of the file to store
 */
public record Picture(PictureType type, int width, int height, byte[] content) {

  /**
   * The most bytes of a file. A request and a response of Lambda have at most 6,291,456, and base64
   * makes a picture a third longer.
   */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** The most pixels that a browser has to decode: 256 MB in memory. */
  private static final long MAX_PIXELS = 64_000_000;

  /** Refuses sizes that would exhaust the memory of a decoder. */
  public Picture {
    requireBounds(width, height);
  }

  /**
   * Reads a file.
   *
   * @param name of the file; its extension must be that of the content
   * @throws RefusedPicture when it is not a whole picture of the type that its name says, or has
   *     foreign parts
   */
  public static Picture read(String name, byte[] file) {
    if (file.length > MAX_BYTES) {
      throw RefusedPicture.tooLarge(file.length);
    }
    PictureType named =
        PictureType.ofName(name)
            .orElseThrow(
                () ->
                    new RefusedPicture(
                        "its name does not end with .png, .jpg, .gif, .webp or .svg"));
    PictureType type = PictureType.of(file);
    if (type != named) {
      throw new RefusedPicture(
          type == PictureType.SVG
              ? "it is not a " + named
              : "it is a " + type + ", not a " + named + " as its name says: rename it");
    }
    return switch (type) {
      case PNG -> Png.read(file);
      case JPEG -> Jpeg.read(file);
      case GIF -> Gif.read(file);
      case WEBP -> Webp.read(file);
      case SVG -> Svg.read(file);
    };
  }

  static void requireBounds(int width, int height) {
    boolean fits =
        width >= 1
            && height >= 1
            && width <= PictureAddress.MAX_SIDE
            && height <= PictureAddress.MAX_SIDE
            && (long) width * height <= MAX_PIXELS;
    if (!fits) {
      throw new RefusedPicture(
          String.format(
              Locale.ROOT,
              "it says that it has %,d x %,d pixels; from 1 to %,d a side and %,d in all are"
                  + " accepted",
              width,
              height,
              PictureAddress.MAX_SIDE,
              MAX_PIXELS));
    }
  }

  /** Its address under a name. */
  public PictureAddress address(String name) {
    return PictureAddress.of(content, width, height, name);
  }
}
