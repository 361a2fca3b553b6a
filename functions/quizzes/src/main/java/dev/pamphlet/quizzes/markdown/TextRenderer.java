package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Fragment;
import dev.pamphlet.markdown.HtmlPolicy;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.quizzes.RichText;

/** Renders the texts of a quiz, with one limit for all of them together. */
public final class TextRenderer {

  private static final int MAX_HTML = 300_000;

  private final Findings findings;
  private int left = MAX_HTML;

  public TextRenderer(Findings findings) {
    this.findings = findings;
  }

  /**
   * Renders a text. Reports the text that exceeds the limit.
   *
   * @param at where the text begins
   */
  public RichText render(String markdown, Position at) {
    String source = markdown.strip();
    try {
      String html = Fragment.of(source, left).html();
      // Escapes that the sanitiser adds count too, and may exceed the limit.
      left = Math.max(0, left - html.length());
      return new RichText(source, html);
    } catch (BoundedHtml.Exceeded exceeded) {
      return tooMuch(source, at);
    }
  }

  /**
   * Renders the text of a heading or an option, whose first line begins no block.
   *
   * @param at where the text begins
   */
  public RichText renderLine(String markdown, Position at) {
    return render(Paragraph.of(markdown), at);
  }

  /**
   * Takes a text in HTML, sanitises it and makes Markdown of its visible text.
   *
   * @param at where the text begins
   */
  public RichText ofHtml(String html, Position at) {
    String clean = HtmlPolicy.sanitize(html).strip();
    if (clean.length() > left) {
      return tooMuch("", at);
    }
    left -= clean.length();
    return new RichText(HtmlText.of(clean), clean);
  }

  /**
   * Warns the author of something that is dropped, or shown in another way than the author may
   * mean.
   */
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
