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
 * new Page("Pamphlet", "en", html -> JtehomeGenerated.render(html, null, home)).cacheable();
 * }</pre>
 *
 * @param title in the browser's tab
 * @param language of the content, as BCP 47 has it
 * @param content writes what stands in the shell
 */
public record Page(String title, String language, HtmlContent content) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String YEAR = "max-age=31536000";
  private static final String WITHIN_THE_SITE = "strict-origin-when-cross-origin";

  /** The page as a public representation: everybody may keep it for a minute. */
  public Reply cacheable() {
    return guarded(Reply.of(200, HTML, bytes()).cached(), WITHIN_THE_SITE);
  }

  /**
   * The page as one person's: nobody keeps it, and no link on it tells its address, which may hold
   * a token.
   */
  public Reply confidential(int status) {
    return guarded(Reply.of(status, HTML, bytes()).uncached(), "no-referrer");
  }

  /** The page as one that tells a problem: with its status, and the headers that go with it. */
  public Reply telling(Problem problem) {
    return guarded(problem.as(HTML, bytes()), "no-referrer");
  }

  /**
   * A failure, told to people.
   *
   * @param requestId finds the request's line in the log
   */
  public static Reply of(Problem problem, String requestId) {
    String title = problem.type().title();
    Page page =
        new Page(
            title,
            "en",
            html -> JtefailureGenerated.render(html, null, title, problem.getMessage(), requestId));
    return page.telling(problem);
  }

  private static Reply guarded(Reply reply, String referrer) {
    return reply
        .with("content-security-policy", Stylesheet.policy())
        .with("referrer-policy", referrer)
        .with("strict-transport-security", YEAR)
        .with("x-content-type-options", "nosniff");
  }

  private byte[] bytes() {
    Utf8ByteOutput html = new Utf8ByteOutput();
    JteshellGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, title, language, Stylesheet.text(), content);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.getContentLength());
    try {
      html.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
