package dev.pamphlet.site.http;

import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.site.templates.JteapiGenerated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The description of the API: an OpenAPI document for programs, and a page for the people who write
 * them. The build makes both ({@code infra/openapi}) and puts them into the zip. They are read on
 * request, so no cold start waits for them.
 */
final class ApiDescription {

  static final String DOCUMENT = "/v1/openapi.json";
  static final String PAGE = "/api";

  private ApiDescription() {}

  /** The document (OpenAPI 3.1). */
  static Reply document() {
    return Reply.cacheable(read("openapi.json"));
  }

  /** The page. Its text is the document's, in English. */
  static Reply page(Site site, Origin origin) {
    String title = site.text("api.title");
    String html = new String(read("openapi.html"), StandardCharsets.UTF_8);
    Head head = Head.of(title, site.text("api.lead"), origin.absolute(PAGE));
    return site.page(
            title, head, content -> JteapiGenerated.render(content, null, site, title, html))
        .cacheable();
  }

  /** The 404 problem of a request for an unknown operation. */
  static Problem noOperation() {
    return Problem.of(
        ProblemType.NOT_FOUND,
        "There is no such operation. " + DOCUMENT + " describes those that there are.");
  }

  private static byte[] read(String resource) {
    try (InputStream in = ApiDescription.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
