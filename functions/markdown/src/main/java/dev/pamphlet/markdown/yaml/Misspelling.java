package dev.pamphlet.markdown.yaml;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells which key somebody meant who wrote another. */
final class Misspelling {

  /** Longer words are no misspelt keys, and comparing them would take long. */
  private static final int LONGEST = 40;

  private Misspelling() {}

  /**
   * The key that differs least from a word, if that is by no more than a third of its letters.
   *
   * @param keys in any order; of two that differ equally, the first in the alphabet is meant
   */
  static Optional<String> of(String word, Set<String> keys) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return keys.stream()
        .filter(key -> distance(word, key) <= Math.max(1, key.length() / 3))
        .min(
            Comparator.<String>comparingInt(key -> distance(word, key))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * The number of letters to insert, remove, replace, or exchange with their neighbour until one
   * word is the other, whatever their case: the optimal string alignment distance.
   */
  private static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int replaced = steps[i - 1][j - 1] + (same ? 0 : 1);
        steps[i][j] = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[from.length()][to.length()];
  }
}
