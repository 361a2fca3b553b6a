package dev.pamphlet.site.pictures;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size at which an SVG is shown unless a page says otherwise, in CSS pixels (SVG 2, section
 * 8.2; CSS Values 4, section 6.2).
 */
record SvgSize(int width, int height) {

  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]{0,9}\\.?[0-9]{1,9})(px|in|cm|mm|pt|pc)?\\s*");

  private static final Map<String, Double> PIXELS =
      Map.of("px", 1.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4, "pt", 4 / 3.0, "pc", 16.0);

  /**
   * The size of a root element, from its width and height or from its view box.
   *
   * @param width null if it is missing, like the others
   */
  static SvgSize of(String width, String height, String viewBox) {
    OptionalDouble across = pixels(width);
    OptionalDouble down = pixels(height);
    String[] box = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
    OptionalDouble boxAcross = box.length == 4 ? pixels(box[2]) : OptionalDouble.empty();
    OptionalDouble boxDown = box.length == 4 ? pixels(box[3]) : OptionalDouble.empty();
    if (across.isPresent() && down.isPresent()) {
      return rounded(across.getAsDouble(), down.getAsDouble());
    }
    if (boxAcross.isEmpty() || boxDown.isEmpty()) {
      throw new RefusedPicture("it says no size: give it a viewBox, or a width and a height");
    }
    double ratio = boxAcross.getAsDouble() / boxDown.getAsDouble();
    if (across.isPresent()) {
      return rounded(across.getAsDouble(), across.getAsDouble() / ratio);
    }
    return down.isPresent()
        ? rounded(down.getAsDouble() * ratio, down.getAsDouble())
        : rounded(boxAcross.getAsDouble(), boxDown.getAsDouble());
  }

  /** A length in pixels; empty for none, and for one that depends on the page. */
  private static OptionalDouble pixels(String length) {
    Matcher parts = LENGTH.matcher(length == null ? "" : length);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    String unit = parts.group(2) == null ? "px" : parts.group(2);
    double pixels = Double.parseDouble(parts.group(1)) * PIXELS.get(unit);
    return pixels > 0 ? OptionalDouble.of(pixels) : OptionalDouble.empty();
  }

  private static SvgSize rounded(double width, double height) {
    return new SvgSize((int) Math.round(width), (int) Math.round(height));
  }
}
