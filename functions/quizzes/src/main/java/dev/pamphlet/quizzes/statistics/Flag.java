package dev.pamphlet.quizzes.statistics;

/** What an editor may want to look at in a question, by how it was answered. */
public enum Flag {
  /** Fewer than 20 in 100 points are reached. */
  TOO_HARD("too-hard"),
  /** 95 in 100 points or more are reached. */
  TOO_EASY("too-easy"),
  /** Who does well elsewhere hardly does better here: a discrimination index under 20. */
  DISCRIMINATES_BADLY("discriminates-badly"),
  /** A wrong option that fewer than 5 in 100 tick: it distracts nobody. */
  DEAD_OPTION("dead-option"),
  /**
   * Who does well elsewhere does worse here, or a wrong option is ticked more often than every
   * right one: the key may be wrong.
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
