package dev.pamphlet.site.pictures;

import java.util.Locale;

/**
 * A file that is not stored as a picture. The message is a sentence without its full stop, about
 * the file: "it ends before the picture does".
 */
public final class RefusedPicture extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedPicture(String message) {
    super(message, null, false, false);
  }

  /** A file that is larger than a request can be. */
  public static RefusedPicture tooLarge(long bytes) {
    return new RefusedPicture(
        String.format(
            Locale.ROOT, "it has %,d bytes; at most %,d are accepted", bytes, Picture.MAX_BYTES));
  }
}
