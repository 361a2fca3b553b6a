package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the publication of an article to the inbox of each subscriber, and to one-click unsubscribe,
 * against the deployed system, in an account with ten concurrent executions.
 */
class IssueStoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ADA = "ada@reader.example.org";
  private static final String BEA = "bea@reader.example.org";

  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system =
        LocalSystem.start(
            LocalOptions.parse(List.of("--port", "0", "--in-memory", "--executions", "10")));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void anArticleThatAnnouncesReachesEachSubscriberOnceAndOneClickEndsThat() {
    confirm(ADA);
    confirm(BEA);

    JsonNode letter;
    try (Readers readers =
        new Readers(
            system.address().resolve("/"),
            system.address().resolve("/v1/articles"),
            system.address().resolve("/v1/articles/nobody-runs-this"))) {
      publish("first-letter");
      letter = mail(ADA, 2);
      assertThat(readers.statuses()).as("the statuses of readers' requests").containsOnlyKeys(200);
      assertThat(readers.failures()).isEmpty();
    }
    assertThat(letter.path("subject").asText()).isEqualTo("About first-letter");
    assertThat(letter.path("text").asText()).contains(system.address() + "/first-letter");
    assertThat(letter.path("headers").findValuesAsText("level")).doesNotContain("wrong");
    mail(BEA, 2);
    assertBalanced("About first-letter", 2);

    String leave = header(letter, "List-Unsubscribe").replaceAll("[<>]", "");
    post(leave, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click", 200);
    publish("second-letter");

    mail(BEA, 3);
    assertBalanced("About second-letter", 1);
    mail(ADA, 2);
  }

  /** Every mail of an issue is sent, and the archive shows the issue. */
  private static void assertBalanced(String subject, int audience) {
    String id = "";
    for (JsonNode issue : read(get("/v1/issues")).path("issues")) {
      id = issue.path("subject").asText().equals(subject) ? issue.path("id").asText() : id;
    }
    String issue = "/v1/editor/issues/" + id;
    Eventually.holds(
        () -> {
          JsonNode books = read(editor().at(issue).body()).path("books");
          assertThat(books.path("audience").asInt()).as(books.toString()).isEqualTo(audience);
          assertThat(books.path("sent").asInt()).as(books.toString()).isEqualTo(audience);
        });
  }

  private static void confirm(String address) {
    String wish = JSON.createObjectNode().put("email", address).toString();
    post(system.address() + "/v1/subscriptions", "application/json", wish, 202);
    String link = mail(address, 1).at("/links/0/address").asText();
    post(link, "application/x-www-form-urlencoded", "", 200);
  }

  private static void publish(String slug) {
    String source =
        """
        ---
        title: About %s
        announce: true
        status: published
        ---

        It has a text.
        """
            .formatted(slug);
    HttpResponse<byte[]> saved =
        editor().put(slug, source.getBytes(StandardCharsets.UTF_8), "if-none-match", "*");
    assertThat(saved.statusCode()).isEqualTo(201);
  }

  private static EditorApi editor() {
    return new EditorApi(system.address(), LocalAccount.REGION);
  }

  /** The last of so many mails to an address, after all have arrived. */
  private static JsonNode mail(String address, int count) {
    Eventually.holds(
        () -> assertThat(read(get("/_local/mail?q=" + address)).path("messages")).hasSize(count));
    String id = read(get("/_local/mail?q=" + address)).at("/messages/0/id").asText();
    return read(get("/_local/mail/" + id));
  }

  private static String header(JsonNode mail, String name) {
    for (JsonNode header : mail.path("headers")) {
      if (header.path("name").asText().equalsIgnoreCase(name)) {
        return header.path("value").asText();
      }
    }
    return "(no header " + name + ")";
  }

  private static byte[] get(String path) {
    return send(HttpRequest.newBuilder(system.address().resolve(path)), 200);
  }

  private static void post(String address, String mediaType, String body, int status) {
    send(
        HttpRequest.newBuilder(URI.create(address))
            .header("content-type", mediaType)
            .POST(BodyPublishers.ofString(body)),
        status);
  }

  private static byte[] send(HttpRequest.Builder request, int status) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(status);
      return response.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode read(byte[] document) {
    try {
      return JSON.readTree(document);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
