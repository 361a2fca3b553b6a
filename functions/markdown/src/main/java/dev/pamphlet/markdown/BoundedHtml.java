package dev.pamphlet.markdown;

/**
 * Takes HTML up to a bound. A definition may be referred to any number of times, so that a short
 * source can ask for any amount of HTML.
 */
public final class BoundedHtml implements Appendable {

  /** Says that there is more HTML than there may be. */
  public static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    Exceeded() {
      super(null, null, false, false);
    }
  }

  private final StringBuilder html = new StringBuilder();
  private int left;

  public BoundedHtml(int mostCharacters) {
    this.left = mostCharacters;
  }

  /** What was appended since the last call. */
  public String take() {
    String taken = html.toString();
    html.setLength(0);
    return taken;
  }

  @Override
  public BoundedHtml append(CharSequence text) {
    return append(text, 0, text.length());
  }

  @Override
  public BoundedHtml append(CharSequence text, int start, int end) {
    spend(end - start);
    html.append(text, start, end);
    return this;
  }

  @Override
  public BoundedHtml append(char character) {
    spend(1);
    html.append(character);
    return this;
  }

  private void spend(int characters) {
    left -= characters;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
