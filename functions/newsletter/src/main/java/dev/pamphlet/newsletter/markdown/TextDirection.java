package dev.pamphlet.newsletter.markdown;

import java.util.Locale;
import java.util.Set;

/** The direction that a text is read in. */
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
   * That of the first character that has one (Unicode Standard Annex 9, rules P2 and P3); left to
   * right where none has.
   */
  public static TextDirection of(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(STRONG::contains)
        .mapToObj(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
        .findFirst()
        .orElse(LTR);
  }

  /** The side that lines begin at, as CSS has it: mail programs do not know logical ones. */
  public String start() {
    return start;
  }

  /** The side that lines end at. */
  String end() {
    return end;
  }

  /** As HTML's attribute {@code dir} has it. */
  public String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
