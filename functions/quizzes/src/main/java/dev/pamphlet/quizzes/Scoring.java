package dev.pamphlet.quizzes;

import java.util.Locale;

/** How ticked options become points, where several may be ticked. */
public enum Scoring {
  /** Right ticks minus wrong ones, as a share of all right options, at least 0. */
  NET,
  /** Full marks for exactly the right options, else 0. */
  EXACT,
  /** The ticked share of right options minus the ticked share of wrong ones, at least 0. */
  BALANCED,
  /** The sum of the weights of the ticked options, at least 0, as in GIFT. */
  WEIGHTED;

  /** The word in sources and in the API, in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
