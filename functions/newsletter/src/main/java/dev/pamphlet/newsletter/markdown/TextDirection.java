package dev.pamphlet.newsletter.markdown;

import java.util.Locale;
import java.util.Set;

/** The direction in which a text is read. */
public enum TextDirection {
  LTR("left", "right"),
  RTL("right", "left");

  private static final Set<Integer> STRONG =
      Set.of(
          (int) Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

  private final String start;
  private final String end;

  TextDirection(String start, String end) {
    this.start = start;
    this.end = end;
  }

  /**
   * The direction of the first character that has one (Unicode Standard Annex 9, rules P2 and P3);
   * left to right where none has.
   */
  public static TextDirection of(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(STRONG::contains)
        .mapToObj(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
        .findFirst()
        .orElse(LTR);
  }

  /** The side at which lines begin, as a CSS value. Mail programs do not know logical sides. */
  public String start() {
    return start;
  }

  /** The side at which lines end. */
  String end() {
    return end;
  }

  /** The value of HTML's attribute {@code dir}. */
  public String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
