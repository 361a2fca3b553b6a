package dev.pamphlet.cli.output;

import java.util.Locale;

/** A number with the thing that it counts. */
public final class Quantity {

  private Quantity() {}

  /** {@code 1 question}, {@code 1,200 questions}. */
  public static String of(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
