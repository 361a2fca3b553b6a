package dev.pamphlet.newsletter.look;

/** The colours of mails, which are those of the pages. */
public enum Colour {
  PAPER("#fdfcf9", "#171614"),
  SHADE("#f1eee7", "#262421"),
  INK("#1d1c1a", "#ece9e2"),
  QUIET("#5f5b54", "#a8a297"),
  LINE("#dedad2", "#3a3732"),
  LINK("#0b5a8a", "#8cc8f0"),
  ON_LINK("#ffffff", "#171614");

  private final String light;
  private final String dark;

  Colour(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The CSS colour on a light background. */
  public String light() {
    return light;
  }

  /** The CSS colour on a dark background. */
  String dark() {
    return dark;
  }
}
