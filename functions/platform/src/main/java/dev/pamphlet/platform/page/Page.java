package dev.pamphlet.platform.page;

import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.page.templates.JtefailureGenerated;
import dev.pamphlet.platform.page.templates.JteshellGenerated;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A page for people: content in the shell that all pages have. Templates are compiled with the
 * project and escape each value for its place in the page.
 *
 * <pre>{@code
 * new Page("Articles", frame, html -> JtehomeGenerated.render(html, null, home)).cacheable();
 * }</pre>
 *
 * @param title in the browser's tab, followed by the name of the site
 * @param frame what surrounds the content
 * @param head writes the page's metadata for programs
 * @param content writes the content of the shell
 */
public record Page(String title, Frame frame, HtmlContent head, HtmlContent content) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String YEAR = "max-age=31536000";
  private static final String WITHIN_THE_SITE = "strict-origin-when-cross-origin";

  /**
   * Allows what the site itself serves, and the pictures that authors link to. Pages have no inline
   * script, and no inline style but the site's accent.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'%s; script-src 'self'; connect-src 'self';"
          + " img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** A page without metadata besides its title. */
  public Page(String title, Frame frame, HtmlContent content) {
    this(title, frame, html -> {}, content);
  }

  /** The page as a public representation: any cache may keep it for a minute. */
  public Reply cacheable() {
    return guarded(Reply.of(200, HTML, bytes()).cached(), WITHIN_THE_SITE);
  }

  /**
   * The page for one person: no cache keeps it, no search engine lists it, and its links send no
   * referrer, because its address may hold a token.
   */
  public Reply confidential(int status) {
    return unlisted(Reply.of(status, HTML, bytes()).uncached());
  }

  /** The page as the reply to a problem, with the problem's status and headers. */
  public Reply telling(Problem problem) {
    return unlisted(problem.as(HTML, bytes()));
  }

  /**
   * The page that reports a problem.
   *
   * @param requestId finds the request's line in the log
   * @param back the path of the page that the link below the problem leads to
   */
  public static Reply of(Problem problem, String requestId, Frame frame, String back) {
    Failure failure = new Failure(frame.texts(), problem, requestId, back);
    return new Page(failure.title(), frame, html -> JtefailureGenerated.render(html, null, failure))
        .telling(problem);
  }

  private Reply unlisted(Reply reply) {
    return guarded(reply, "no-referrer").with("x-robots-tag", "noindex");
  }

  private Reply guarded(Reply reply, String referrer) {
    String own = frame.accent().map(accent -> " " + accent.source()).orElse("");
    return reply
        .with("content-security-policy", POLICY.formatted(own))
        .with("referrer-policy", referrer)
        .with("strict-transport-security", YEAR)
        .with("x-content-type-options", "nosniff");
  }

  private byte[] bytes() {
    Utf8ByteOutput html = new Utf8ByteOutput();
    JteshellGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, Shell.of(title, frame), head, content);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
