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
 * project; whatever they put into a page is escaped for the place where it stands.
 *
 * <pre>{@code
 * new Page("Articles", frame, html -> JtehomeGenerated.render(html, null, home)).cacheable();
 * }</pre>
 *
 * @param title in the browser's tab, where the name of the site follows it
 * @param frame what surrounds the content
 * @param head writes what the page tells programs about itself
 * @param content writes what stands in the shell
 */
public record Page(String title, Frame frame, HtmlContent head, HtmlContent content) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String YEAR = "max-age=31536000";
  private static final String WITHIN_THE_SITE = "strict-origin-when-cross-origin";

  /**
   * Nothing but what the site itself serves, and the pictures that authors link to. No script
   * stands in a page, and no style but the site's own accent.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'%s; script-src 'self'; connect-src 'self';"
          + " img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** A page that tells programs nothing beside its title. */
  public Page(String title, Frame frame, HtmlContent content) {
    this(title, frame, html -> {}, content);
  }

  /** The page as a public representation: everybody may keep it for a minute. */
  public Reply cacheable() {
    return guarded(Reply.of(200, HTML, bytes()).cached(), WITHIN_THE_SITE);
  }

  /**
   * The page as one person's: nobody keeps it, no search engine lists it, and no link on it tells
   * its address, which may hold a token.
   */
  public Reply confidential(int status) {
    return unlisted(Reply.of(status, HTML, bytes()).uncached());
  }

  /** The page as one that tells a problem: with its status, and the headers that go with it. */
  public Reply telling(Problem problem) {
    return unlisted(problem.as(HTML, bytes()));
  }

  /**
   * A problem, told to people.
   *
   * @param requestId finds the request's line in the log
   * @param back the path of the page where the way goes on
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
