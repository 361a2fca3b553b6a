package dev.pamphlet.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.Publication.Manuscript;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings a local system to what a publication's folder says, through the editor's routes. */
final class PublicationLoader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EditorApi editor;

  PublicationLoader(EditorApi editor) {
    this.editor = editor;
  }

  /**
   * Creates the articles that are not there and revises those that are different.
   *
   * @throws StartProblem when one is refused, with the reason
   */
  List<LoadedArticle> load(Publication publication) {
    return publication.articles().stream().map(this::load).toList();
  }

  private LoadedArticle load(Manuscript manuscript) {
    String slug = manuscript.slug();
    HttpResponse<byte[]> created = editor.put(slug, manuscript.source(), "if-none-match", "*");
    if (created.statusCode() != 412) {
      return saved(manuscript, created);
    }
    HttpResponse<byte[]> there = accepted(manuscript, editor.get(slug));
    if (body(manuscript, there)
        .path("source")
        .asText()
        .equals(new String(manuscript.source(), StandardCharsets.UTF_8))) {
      return loaded(manuscript, there, false);
    }
    return saved(manuscript, editor.put(slug, manuscript.source(), "if-match", tag(there)));
  }

  private static LoadedArticle saved(Manuscript manuscript, HttpResponse<byte[]> response) {
    return loaded(manuscript, accepted(manuscript, response), true);
  }

  private static HttpResponse<byte[]> accepted(
      Manuscript manuscript, HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 == 2) {
      return response;
    }
    throw StartProblem.system(
        "%s was refused with %d: %s"
            .formatted(
                manuscript.file(),
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8)));
  }

  private static JsonNode body(Manuscript manuscript, HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw StartProblem.system(
          "the editor's view of %s is not JSON".formatted(manuscript.slug()), malformed);
    }
  }

  private static String tag(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("etag")
        .orElseThrow(
            () -> StartProblem.system("%s has no ETag".formatted(response.request().uri())));
  }

  private static LoadedArticle loaded(
      Manuscript manuscript, HttpResponse<byte[]> response, boolean changed) {
    String version = tag(response).replace("\"", "");
    return new LoadedArticle(manuscript.slug(), manuscript.file(), version, changed);
  }
}
