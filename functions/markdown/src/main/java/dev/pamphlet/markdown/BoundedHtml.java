package dev.pamphlet.markdown;

/**
 * Collects HTML up to a limit. A short source can make any amount of HTML, because it may refer to
 * a definition any number of times.
 */
public final class BoundedHtml implements Appendable {

  /** The HTML is longer than its limit. */
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

  /** Returns and forgets the HTML that was appended since the last call. */
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
