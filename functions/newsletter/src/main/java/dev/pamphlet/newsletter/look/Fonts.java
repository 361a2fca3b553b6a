package dev.pamphlet.newsletter.look;

/** The CSS font families of mails: fonts that the reader's device has. */
public final class Fonts {

  public static final String SERIF = "Georgia, 'Times New Roman', serif";
  public static final String SANS = "system-ui, -apple-system, 'Segoe UI', Arial, sans-serif";
  public static final String MONO = "ui-monospace, Menlo, Consolas, monospace";

  private Fonts() {}
}
