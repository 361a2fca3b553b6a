package dev.pamphlet.platform.page;

/**
 * The model of the template that all pages share.
 *
 * @param title in the browser's tab
 */
public record Shell(String title, Frame frame, Texts texts) {

  static Shell of(String title, Frame frame) {
    boolean named = frame.name().isEmpty() || frame.name().equals(title);
    return new Shell(named ? title : title + " · " + frame.name(), frame, frame.texts());
  }

  /** A text in the language of the site. */
  public String text(String key) {
    return texts.get(key);
  }

  /** The value of HTML's {@code dir}; null, which omits the attribute, for left to right. */
  public String direction() {
    String direction = Direction.of(frame.language());
    return direction.equals("rtl") ? direction : null;
  }

  public String style() {
    return Asset.STYLE.path();
  }

  public String script() {
    return Asset.SCRIPT.path();
  }

  public String icon() {
    return Asset.ICON.path();
  }
}
