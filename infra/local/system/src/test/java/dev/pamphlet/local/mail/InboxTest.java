package dev.pamphlet.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox over HTTP, for browsers and for tests. */
class InboxTest {

  private static final String HTML =
      """
      <html><head><style>
      p { color: #111 }
      @media (prefers-color-scheme: dark) { p { color: #eee } }
      </style></head>
      <body><script>alert(1)</script><p>Hello</p>
      <a href="https://example.org/articles/one">Read it</a>
      <a href="https://example.org/"><img src="https://example.org/logo.png" alt="Home"></a>
      </body></html>
      """;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private MailDesk desk;

  @BeforeEach
  void start() throws IOException {
    desk = new MailDesk(folder);
  }

  @AfterEach
  void stop() throws IOException {
    desk.close();
  }

  @Test
  void aListShowsSubjectRecipientTimeAndOutcome() throws Exception {
    accept("bounce@simulator.amazonses.com", "Größe & <b>", Map.of());

    Document page = page("");

    assertThat(page.title()).isEqualTo("Inbox");
    assertThat(page.select("ul.messages li")).hasSize(1);
    assertThat(page.select("ul.messages strong").text()).isEqualTo("Größe & <b>");
    assertThat(page.select("ul.messages").text())
        .contains("bounce@simulator.amazonses.com", "30 Nov 2026, 12:00:00 UTC", "bounced");
  }

  @Test
  void aSearchFindsByAddressAndSaysWhenThereIsNothing() throws Exception {
    accept("one@example.com", "One", Map.of());
    accept("two@example.com", "Two", Map.of());

    assertThat(page("?q=two%40").select("ul.messages strong").text()).isEqualTo("Two");
    assertThat(page("?q=%3Cscript%3E").text()).contains("Nothing has “<script>”");
    assertThat(page("?q=%3Cscript%3E").select("script")).isEmpty();
  }

  @Test
  void manyMessagesAreOnSeveralPages() throws Exception {
    for (int n = 0; n < 51; n++) {
      accept("reader@example.com", "Letter " + n, Map.of());
    }

    assertThat(page("").select("ul.messages li")).hasSize(50);
    assertThat(page("?q=&page=1").select("ul.messages strong").text()).isEqualTo("Letter 0");
    assertThat(json("?page=1").path("more").asBoolean()).isFalse();
  }

  @Test
  void aMessageShowsItsViewsAndItsLinks() throws Exception {
    String id = accept("reader@example.com", "Hello", Map.of());

    Document html = page("/" + id);
    assertThat(html.select("iframe").attr("src"))
        .isEqualTo("/_local/mail/" + id + "/html?view=html");
    assertThat(html.select("iframe").attr("sandbox")).doesNotContain("allow-scripts");
    assertThat(html.select("table th").eachText()).containsExactly("Read it", "Home");
    assertThat(page("/" + id + "?view=text").select("pre").text()).isEqualTo("Hello.");
    assertThat(page("/" + id + "?view=source").select("pre").text()).contains("MIME-Version: 1.0");
    assertThat(page("/" + id + "?view=headers").select("th[scope=row]").eachText())
        .contains("From", "Date", "Message-ID");
  }

  @Test
  void theFrameShowsOneColourSchemeAndRunsNoScript() throws Exception {
    String id = accept("reader@example.com", "Hello", Map.of());

    HttpResponse<String> dark = get("/" + id + "/html?theme=dark&images=off", "text/html");
    HttpResponse<String> light = get("/" + id + "/html", "text/html");

    assertThat(dark.body()).contains("@media (min-width: 0)");
    assertThat(light.body()).contains("@media (max-width: 0)");
    String policy = dark.headers().firstValue("content-security-policy").orElseThrow();
    assertThat(policy).contains("default-src 'none'", "sandbox", "img-src 'none'");
    assertThat(light.headers().firstValue("content-security-policy").orElseThrow())
        .contains("img-src https:");
  }

  @Test
  void testsReadTheSameAsJson() throws Exception {
    String id = accept("reader@example.com", "Hello", Map.of("List-Unsubscribe", "none"));

    JsonNode list = json("");
    JsonNode message = json("/" + id);

    assertThat(list.at("/messages/0/to").asText()).isEqualTo("reader@example.com");
    assertThat(list.at("/messages/0/outcomes/1/event").asText()).isEqualTo("Delivery");
    assertThat(message.path("text").asText()).isEqualTo("Hello.");
    assertThat(message.at("/links/0/address").asText())
        .isEqualTo("https://example.org/articles/one");
    assertThat(message.path("headers").findValuesAsText("words"))
        .contains("is not a list of addresses in angle brackets (RFC 2369)");
    assertThat(get("/none", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void oneClickPostsAsAMailProgramDoes() throws Exception {
    List<String> posts = new CopyOnWriteArrayList<>();
    HttpServer list =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    list.createContext(
        "/leave",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          posts.add(
              exchange.getRequestMethod() + " " + new String(body, StandardCharsets.US_ASCII));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    list.start();
    try {
      String leave = "http://127.0.0.1:" + list.getAddress().getPort() + "/leave";
      String id =
          accept(
              "reader@example.com",
              "Hello",
              Map.of(
                  "List-Unsubscribe",
                  "<" + leave + ">",
                  "List-Unsubscribe-Post",
                  "List-Unsubscribe=One-Click"));

      assertThat(post("/" + id + "/one-click").body()).contains("200");
    } finally {
      list.stop(0);
    }
    assertThat(posts).containsExactly("POST List-Unsubscribe=One-Click");
  }

  @Test
  void oneClickPostsOnlyToThisMachine() throws Exception {
    String id =
        accept(
            "reader@example.com",
            "Hello",
            Map.of(
                "List-Unsubscribe", "<https://192.0.2.1/leave>",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));

    HttpResponse<String> refused = post("/" + id + "/one-click");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("192.0.2.1 is not this machine");
  }

  @Test
  void aMessageCanBounceAndBeComplainedAboutAfterwards() throws Exception {
    String id = accept("reader@example.com", "Hello", Map.of());

    post("/" + id + "/bounce");
    post("/" + id + "/complaint");

    assertThat(desk.events())
        .containsExactly(
            "Send reader@example.com",
            "Delivery reader@example.com",
            "Bounce reader@example.com",
            "Complaint reader@example.com");
  }

  @Test
  void settingsAreChangedOneByOneAndMistakesRefused() throws Exception {
    HttpResponse<String> changed =
        post("/settings", "{\"maxSendRate\": 14, \"defaults\": \"merged\", \"lost\": 0.5}");
    HttpResponse<String> unknown = post("/settings", "{\"rate\": 14}");
    HttpResponse<String> impossible = post("/settings", "{\"lost\": 2}");

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(desk.account().limits().maxSendRate()).isEqualTo(14);
    assertThat(desk.ses().behaviour().defaults()).isEqualTo(SesBehaviour.Defaults.MERGED);
    assertThat(desk.ses().behaviour().escaped()).isFalse();
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(impossible.statusCode()).isEqualTo(400);
  }

  @Test
  void anotherSiteCanNeitherReadNorChangeIt() throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.inbox() + ""));

    HttpResponse<String> read =
        client.send(
            request.header("origin", "https://example.net").build(), BodyHandlers.ofString());

    assertThat(read.statusCode()).isEqualTo(403);
  }

  private String accept(String to, String subject, Map<String, String> headers) {
    return desk.office()
        .accept(
            new Outgoing(
                MailDesk.SENDER,
                to,
                List.of(),
                new MailContent(subject, Optional.of(HTML), Optional.of("Hello.")),
                headers,
                Map.of(),
                Optional.of(MailDesk.SET)),
            "SendLetters");
  }

  private Document page(String path) throws Exception {
    HttpResponse<String> page = get(path, "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy")).isPresent();
    return Jsoup.parse(page.body());
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path, "*/*").body());
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(desk.inbox() + path)).header("accept", accept).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path) throws Exception {
    return post(path, "");
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(desk.inbox() + path))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
