package dev.pamphlet.quizzes.statistics;

/** A reason for an editor to review a question, by its statistics. */
public enum Flag {
  /** A facility index below 20. */
  TOO_HARD("too-hard"),
  /** A facility index of 95 or more. */
  TOO_EASY("too-easy"),
  /** A discrimination index below 20: readers who do well elsewhere hardly do better here. */
  DISCRIMINATES_BADLY("discriminates-badly"),
  /** A wrong option that fewer than 5 in 100 readers tick: it distracts nobody. */
  DEAD_OPTION("dead-option"),
  /**
   * Readers who do well elsewhere do significantly worse here, or a wrong option is ticked more
   * often than every right one: the key may be wrong.
   */
  CHECK_THE_KEY("check-the-key");

  private final String text;

  Flag(String text) {
    this.text = text;
  }

  /** The flag in the API. */
  public String text() {
    return text;
  }
}
