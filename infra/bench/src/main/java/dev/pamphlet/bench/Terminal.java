package dev.pamphlet.bench;

import java.util.Locale;

/** Where the measurements are printed. */
public final class Terminal {

  private Terminal() {}

  /** Prints a line, with the values in the places that the format has for them. */
  public static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
