package dev.pamphlet.quizzes.statistics;

/** A reason for an editor to look at a question again, by how it was answered. */
public enum Flag {
  /** A facility under 20. */
  TOO_HARD("too-hard"),
  /** A facility of 95 or more. */
  TOO_EASY("too-easy"),
  /** Those who do well elsewhere hardly do better here: a discrimination index under 20. */
  DISCRIMINATES_BADLY("discriminates-badly"),
  /** A wrong option that fewer than 5 in 100 tick: it distracts nobody. */
  DEAD_OPTION("dead-option"),
  /**
   * Those who do well elsewhere do worse here, by more than chance explains, or a wrong option is
   * ticked more often than every right one: the key may be wrong.
   */
  CHECK_THE_KEY("check-the-key");

  private final String text;

  Flag(String text) {
    this.text = text;
  }

  /** As it is answered. */
  public String text() {
    return text;
  }
}
