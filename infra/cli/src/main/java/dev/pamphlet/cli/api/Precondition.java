package dev.pamphlet.cli.api;

/**
 * What has to hold for a save to happen, so that nobody overwrites what they have not seen.
 *
 * @param header {@code if-match} or {@code if-none-match}
 * @param tag what has to match
 */
public record Precondition(String header, String tag) {

  /** Nothing is there yet. */
  public static final Precondition ABSENT = new Precondition("if-none-match", "*");

  /** What is there is what the tag says. */
  public static Precondition unchangedSince(String tag) {
    return new Precondition("if-match", tag);
  }

  /** What is there is that version. */
  public static Precondition unchangedSince(int version) {
    return unchangedSince("\"" + version + "\"");
  }
}
