package dev.pamphlet.quizzes.authoring;

/** The formats of a quiz's source. */
public enum SourceKind {
  MARKDOWN("text/markdown"),
  GIFT("text/x-gift");

  private final String mediaType;

  SourceKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
