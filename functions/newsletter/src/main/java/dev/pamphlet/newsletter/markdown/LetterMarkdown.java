package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.BoundedHtml;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.ParserBounds;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.markdown.VisibleText;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.newsletter.letter.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Markdown of a letter, in the dialect of articles: read once and written twice, as HTML for
 * mail programs and as plain text.
 *
 * @param html with a style in each element; empty where the Markdown is refused
 * @param text lines of at most {@value PlainLines#WIDTH} columns, except for addresses and code
 * @param inLine the text that a reader sees, in one line
 * @param findings in the order of their places
 */
public record LetterMarkdown(String html, String text, String inLine, List<Finding> findings) {

  private static final String CODE = "markdown";

  /** Far more than a letter may have. */
  private static final int MAX_HTML = 400_000;

  /** Reads a letter. */
  public static LetterMarkdown read(String markdown, Targets targets, PlainWords words) {
    Findings reading = new Findings();
    SourceText source = SourceText.of(markdown, reading);
    if (!ParserBounds.hold(source, 0, reading)) {
      return unread(reading);
    }
    Body body = Body.parse(source, 0, reading);
    List<Finding> findings = new ArrayList<>();
    body.document().accept(new Links(body, targets, findings));
    String inLine = VisibleText.inLine(body.document());
    String html;
    String text;
    try {
      text = PlainBlocks.text(body, words);
      html =
          new MailHtml(targets, TextDirection.of(inLine)).render(body, new BoundedHtml(MAX_HTML));
    } catch (BoundedHtml.Exceeded exceeded) {
      reading.fault(source.position(0), Findings.BODY, "the letter is far too long");
      return unread(reading);
    }
    findings.addAll(findings(reading));
    findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
    return new LetterMarkdown(html, text, inLine, List.copyOf(findings));
  }

  private static LetterMarkdown unread(Findings reading) {
    return new LetterMarkdown("", "", "", findings(reading));
  }

  /** The parser's findings, in this module's terms. */
  private static List<Finding> findings(Findings reading) {
    List<Finding> findings = new ArrayList<>();
    try {
      reading.refuseFaults();
    } catch (MalformedSource malformed) {
      for (Fault fault : malformed.faults()) {
        findings.add(
            new Finding(Severity.REFUSED, CODE, fault.line(), fault.column(), fault.message()));
      }
    }
    for (Warning warning : reading.warnings()) {
      findings.add(
          new Finding(Severity.WARNING, CODE, warning.line(), warning.column(), warning.message()));
    }
    return findings;
  }
}
