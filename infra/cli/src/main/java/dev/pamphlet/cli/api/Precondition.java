package dev.pamphlet.cli.api;

/**
 * The condition under which the API saves, so that nobody overwrites a version unseen.
 *
 * @param header {@code if-match} or {@code if-none-match}
 * @param tag the header's value
 */
public record Precondition(String header, String tag) {

  /** The resource does not exist. */
  public static final Precondition ABSENT = new Precondition("if-none-match", "*");

  /** The resource still has this ETag. */
  public static Precondition unchangedSince(String tag) {
    return new Precondition("if-match", tag);
  }

  /** The latest version is this one. */
  public static Precondition unchangedSince(int version) {
    return unchangedSince("\"" + version + "\"");
  }
}
