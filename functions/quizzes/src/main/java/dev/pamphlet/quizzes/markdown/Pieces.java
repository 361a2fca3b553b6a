package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Fragment;
import dev.pamphlet.markdown.HtmlPolicy;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.quizzes.RichText;

/** Renders the pieces of a quiz, within one bound for all of them. */
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
   * Renders a piece whose first line is text, as that of a heading or of an option is.
   *
   * @param at where it begins
   */
  public RichText renderLine(String markdown, Position at) {
    return render(Paragraph.of(markdown), at);
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

  /** Tells the author of something that a piece lost, or shows otherwise than it may be meant. */
  public void warn(Position at, String message) {
    findings.warning(at, message);
  }

  private RichText tooMuch(String source, Position at) {
    left = 0;
    findings.fault(
        at, Findings.BODY, "the quiz has more than 300,000 characters of HTML up to here");
    return new RichText(source, "");
  }
}
