package dev.pamphlet.site.pictures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of pictures that every browser shows, told apart by their content. */
public enum PictureType {
  PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
  GIF("image/gif", List.of("gif"), "GIF8"),
  WEBP("image/webp", List.of("webp"), "RIFF"),
  /** XML text, which has no signature. */
  SVG("image/svg+xml", List.of("svg"), "");

  private final String mediaType;
  private final List<String> extensions;
  private final byte[] beginning;

  PictureType(String mediaType, List<String> extensions, String beginning) {
    this.mediaType = mediaType;
    this.extensions = extensions;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format whose signature the content begins with; SVG if it has none. */
  public static PictureType of(byte[] content) {
    return Stream.of(values()).filter(type -> type.begins(content)).findFirst().orElseThrow();
  }

  /** The format by the extension of a file's name; empty if no format has it. */
  public static Optional<PictureType> ofName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }

  private boolean begins(byte[] content) {
    if (content.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (content[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
