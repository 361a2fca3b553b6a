package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Fragment;
import dev.pamphlet.markdown.HtmlPolicy;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.quizzes.RichText;

/** Renders the pieces of a quiz, within one bound for all. */
public final class Pieces {

  private static final int MAX_HTML = 300_000;

  private final Findings findings;
  private int left = MAX_HTML;

  public Pieces(Findings findings) {
    this.findings = findings;
  }

  /**
   * Renders a piece; reports where it goes beyond the bound.
   *
   * @param at where it begins
   */
  public RichText render(String markdown, Position at) {
    String source = markdown.strip();
    try {
      String html = Fragment.of(source, left).html();
      // Escapes that sanitising puts in count too, and may be the last that fit.
      left = Math.max(0, left - html.length());
      return new RichText(source, html);
    } catch (BoundedHtml.Exceeded exceeded) {
      return tooMuch(source, at);
    }
  }

  /**
   * Takes a piece that is HTML already: sanitised, and as Markdown the text that it shows.
   *
   * @param at where it begins
   */
  public RichText ofHtml(String html, Position at) {
    String clean = HtmlPolicy.sanitize(html).strip();
    if (clean.length() > left) {
      return tooMuch("", at);
    }
    left -= clean.length();
    return new RichText(HtmlText.of(clean), clean);
  }

  private RichText tooMuch(String source, Position at) {
    left = 0;
    findings.fault(at, Findings.BODY, "a quiz has at most 300,000 characters of HTML");
    return new RichText(source, "");
  }
}
