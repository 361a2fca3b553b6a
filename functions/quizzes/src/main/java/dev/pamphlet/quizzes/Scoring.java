package dev.pamphlet.quizzes;

import java.util.Locale;

/** How the options that somebody ticked become points, where several may be ticked. */
public enum Scoring {
  /** Right ticks minus wrong ones, as a share of all right ones, never below nothing. */
  NET,
  /** Full marks for all right ones and no other, else nothing. */
  EXACT,
  /** The share of right ones that were ticked, minus the share of wrong ones that were. */
  BALANCED,
  /** The sum of the ticked options' own weights, never below nothing: what GIFT files ask for. */
  WEIGHTED;

  /** As it is written and answered: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
