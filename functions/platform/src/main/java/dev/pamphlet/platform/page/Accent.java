package dev.pamphlet.platform.page;

import dev.pamphlet.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A site's own colour of links and buttons, as a line of CSS in its pages. The colour is darkened
 * for light pages, and lightened for dark ones, until it is readable on them.
 *
 * @param style CSS with the properties that the stylesheet takes its accents from
 */
public record Accent(String style) {

  /** The minimum contrast of text (WCAG 2.2, success criterion 1.4.3). */
  private static final double READABLE = 4.5;

  /** The stylesheet's backgrounds of text in this colour. */
  private static final int LIGHT = 0xf4f1ea;

  private static final int DARK = 0x211f1c;
  private static final int STEPS = 50;

  /**
   * @param colour six hexadecimal digits after a number sign
   */
  public static Accent of(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return new Accent(
        ":root{--own:%s;--own-dark:%s}"
            .formatted(readable(rgb, LIGHT, 0x000000), readable(rgb, DARK, 0xffffff)));
  }

  /** The source by which a page's policy allows this style (CSP level 3, "hash-source"). */
  String source() {
    byte[] digest = Digest.sha256(Digest.WHOLE, style.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static String readable(int rgb, int background, int towards) {
    int mixed = rgb;
    for (int step = 1; contrast(mixed, background) < READABLE && step <= STEPS; step++) {
      mixed = mix(rgb, towards, step);
    }
    return String.format(Locale.ROOT, "#%06x", mixed);
  }

  private static int mix(int from, int to, int step) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      mixed |= a + (b - a) * step / STEPS << shift;
    }
    return mixed;
  }

  /** The contrast ratio of two colours (WCAG 2.2, "contrast ratio"). */
  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The relative luminance of a colour in sRGB (WCAG 2.2, "relative luminance"). */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
