package dev.pamphlet.cli;

import java.util.Locale;

/** Numbers of things, in words. */
final class Counted {

  private Counted() {}

  /** {@code 1 question}, {@code 1,200 questions}. */
  static String of(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
