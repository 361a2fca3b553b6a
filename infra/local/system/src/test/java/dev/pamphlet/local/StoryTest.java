package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LocalAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The deployed system over HTTP: the functions' zips, wired by {@code template.yaml}, read by
 * anybody, and written by an editor with signed requests.
 */
class StoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE =
      """
      ---
      title: The lighthouse
      summary: A light that nobody tends.
      author: Pamphlet
      tags: [sea, automation]
      status: published
      ---

      Once somebody climbed the stairs each evening.

      ## The lamp {#lamp}

      It turns by itself. %s

      ## The stairs {#stairs}

      Nobody climbs them, as the [lamp](#lamp) says.
      """;

  private static LocalSystem system;
  private static EditorApi editor;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    Path root = LocalOptions.findRoot(Path.of(""));
    system = LocalSystem.start(LocalOptions.of(root, Output.NOWHERE, "--port", "0", "--in-memory"));
    editor = new EditorApi(system.address(), LocalAccount.REGION);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void anArticleIsPublishedListedReadRevisedAndGuarded() throws Exception {
    HttpResponse<byte[]> created = put("lighthouse", SOURCE, "if-none-match", "*");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(header(created, "etag")).isEqualTo("\"1\"");

    assertThat(get("/v1/articles?tag=sea").json.at("/articles/0/slug").asText())
        .isEqualTo("lighthouse");

    Page lamp = get("/v1/articles/lighthouse/sections/lamp");
    assertThat(lamp.status).isEqualTo(200);
    assertThat(lamp.json.at("/html").asText()).startsWith("<h2 id=\"lamp\">The lamp</h2>");
    assertThat(lamp.json.at("/next/id").asText()).isEqualTo("stairs");
    assertThat(get("/v1/articles/lighthouse/sections/lamp", "if-none-match", lamp.etag).status)
        .isEqualTo(304);

    HttpResponse<byte[]> revised =
        put("lighthouse", SOURCE.replace("%s", "It is newer now."), "if-match", "\"1\"");
    assertThat(revised.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(revised.body()).at("/sections/changed").toString())
        .isEqualTo("[\"lamp\"]");
    assertThat(get("/v1/articles/lighthouse/sections/lamp").json.at("/html").asText())
        .contains("It is newer now.");

    HttpResponse<byte[]> stale =
        put("lighthouse", SOURCE.replace("%s", "The second editor's."), "if-match", "\"1\"");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(get("/v1/articles/lighthouse/sections/lamp").json.at("/html").asText())
        .contains("It is newer now.");
  }

  @Test
  void everySectionOfEveryPublishedArticleCanBeReadFromTheFirstToTheLast() throws Exception {
    assertThat(system.articles()).isNotEmpty();
    for (JsonNode card : get("/v1/articles?tag=backend").json.at("/articles")) {
      String slug = card.at("/slug").asText();
      JsonNode contents = get("/v1/articles/" + slug + "?content=none").json.at("/contents");
      List<String> read = new ArrayList<>();

      String next = contents.at("/0/id").asText();
      while (!next.isEmpty()) {
        read.add(next);
        next = get("/v1/articles/" + slug + "/sections/" + next).json.at("/next/id").asText("");
      }

      assertThat(read).hasSameSizeAs(contents).hasSizeGreaterThan(8);
    }
  }

  @Test
  void theServedTextsAreThoseOnDisk() throws Exception {
    for (LoadedArticle article : system.articles()) {
      String source =
          Files.readString(
              system
                  .options()
                  .root()
                  .resolve("infra/publication")
                  .resolve(article.slug())
                  .resolve("article.md"));

      String served = JSON.readTree(editor.get(article.slug()).body()).at("/source").asText();
      assertThat(served).contains("](/images/");
      // Served texts have the addresses of pictures; texts on disk have their files.
      assertThat(served.replaceAll("/images/[0-9a-f]{32}-[0-9]+x[0-9]+/", "figures/"))
          .isEqualTo(source);
    }
  }

  @Test
  void aLongResponseIsCompressedOnRequest() throws Exception {
    String path = "/v1/articles/" + system.articles().get(0).slug();
    HttpResponse<byte[]> gzip =
        HTTP.send(
            HttpRequest.newBuilder(system.address().resolve(path))
                .header("accept-encoding", "gzip")
                .build(),
            BodyHandlers.ofByteArray());

    assertThat(header(gzip, "content-encoding")).isEqualTo("gzip");
    assertThat(header(gzip, "vary")).isEqualTo("accept-encoding");
    assertThat(
            JSON.readTree(
                new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()))
        .isEqualTo(get(path).json);
  }

  @Test
  void headGetsHeadersWithoutABody() throws Exception {
    String path = "/v1/articles/" + system.articles().get(0).slug();
    HttpResponse<byte[]> head =
        HTTP.send(
            HttpRequest.newBuilder(system.address().resolve(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofByteArray());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "etag")).isEqualTo(get(path).etag);
  }

  /** In base64 between gateway and functions, and as bytes before and behind them. */
  @Test
  void theLargestPictureComesBackAsItWasSentUntilItIsDeleted() throws Exception {
    byte[] picture = LargestPicture.png();

    HttpResponse<byte[]> stored = editor.storePicture("noise.png", "image/png", picture);
    assertThat(stored.statusCode()).isEqualTo(201);
    URI path = system.address().resolve(JSON.readTree(stored.body()).at("/address").asText());

    HttpRequest get = HttpRequest.newBuilder(path).build();
    HttpResponse<byte[]> read = HTTP.send(get, BodyHandlers.ofByteArray());
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(header(read, "content-type")).isEqualTo("image/png");
    assertThat(header(read, "cache-control")).contains("immutable");
    assertThat(Arrays.equals(read.body(), picture)).isTrue();

    assertThat(editor.deletePicture(path.getPath()).statusCode()).isEqualTo(204);
    assertThat(HTTP.send(get, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
  }

  @Test
  void aStrangerCannotWrite() throws Exception {
    HttpRequest unsigned =
        HttpRequest.newBuilder(system.address().resolve("/v1/editor/articles/strangers"))
            .header("content-type", "text/markdown")
            .header("if-none-match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(SOURCE))
            .build();

    assertThat(HTTP.send(unsigned, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(get("/v1/articles/strangers").status).isEqualTo(404);
  }

  @Test
  void onlyTheEditorSeesADraft() throws Exception {
    String draft = SOURCE.replace("status: published", "status: draft");
    put("unfinished", draft, "if-none-match", "*");

    assertThat(get("/v1/articles/unfinished").status).isEqualTo(404);
    assertThat(JSON.readTree(editor.get("unfinished").body()).at("/source").asText())
        .isEqualTo(draft);
  }

  @Test
  void faultsOfASourceAreReportedByLineAndColumn() throws Exception {
    HttpResponse<byte[]> refused =
        put("faulty", SOURCE.replace("title: The", "titel: The"), "if-none-match", "*");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(header(refused, "content-type")).isEqualTo("application/problem+json");
    JsonNode faults = JSON.readTree(refused.body()).at("/invalid_params");
    assertThat(faults).anyMatch(fault -> fault.at("/line").asInt() == 2);
    assertThat(editor.get("faulty").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> put(
      String slug, String source, String precondition, String tag) {
    return editor.put(slug, source.getBytes(StandardCharsets.UTF_8), precondition, tag);
  }

  private static Page get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(system.address().resolve(URI.create(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    return new Page(
        response.statusCode(), response.headers().firstValue("etag").orElse(""), json(response));
  }

  private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    return response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  /** A reader's response. */
  private record Page(int status, String etag, JsonNode json) {}
}
