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
 * What programs can ask of the publication: as an OpenAPI document for them, and as a page for the
 * people who write them. The build makes both ({@code infra/openapi}) and puts them into the zip,
 * where they are read when somebody asks for them; no start waits for that.
 */
final class ApiDescription {

  static final String DOCUMENT = "/v1/openapi.json";
  static final String PAGE = "/api";

  private ApiDescription() {}

  /** The document (OpenAPI 3.1). */
  static Reply document() {
    return Reply.cacheable(read("openapi.json"));
  }

  /** The page. Its words are those of the document, in English. */
  static Reply page(Site site, Origin origin) {
    String title = site.text("api.title");
    String html = new String(read("openapi.html"), StandardCharsets.UTF_8);
    Head head = Head.of(title, site.text("api.lead"), origin.absolute(PAGE));
    return site.page(
            title, head, content -> JteapiGenerated.render(content, null, site, title, html))
        .cacheable();
  }

  /** The problem of a request for an operation that there is not: 404. */
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
