package dev.pamphlet.newsletter.look;

/** The fonts of mails, as CSS has them: those that the reader's device has. */
public final class Fonts {

  public static final String SERIF = "Georgia, 'Times New Roman', serif";
  public static final String SANS = "system-ui, -apple-system, 'Segoe UI', Arial, sans-serif";
  public static final String MONO = "ui-monospace, Menlo, Consolas, monospace";

  private Fonts() {}
}
