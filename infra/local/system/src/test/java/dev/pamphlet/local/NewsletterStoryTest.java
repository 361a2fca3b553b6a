package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.faults.Fault;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Readers subscribe by the form and the link in the mail, until they unsubscribe or are erased,
 * against the deployed system. Their addresses and the tokens of their mails are searched for
 * wherever they must not be.
 */
class NewsletterStoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ADDRESS = "canary@reader.example.org";
  private static final String EDITORS = "/v1/editor/subscribers";

  private static Traces traces;
  private static LocalSystem system;

  @BeforeAll
  static void start() {
    LocalOptions options = LocalOptions.parse(List.of("--port", "0", "--in-memory"));
    traces = new Traces();
    options.output = traces;
    system = LocalSystem.start(options);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void aReaderAsksConfirmsByTheLinkInTheMailAndIsMailedNoMoreAfterABounce() throws Exception {
    assertThat(subscribe(ADDRESS).statusCode()).isEqualTo(202);

    JsonNode mail = mail(ADDRESS, 1);
    String link = link(mail);
    assertThat(link).startsWith(system.address() + "/subscriptions/confirm?token=");
    assertThat(mail.path("text").asText()).contains(link);
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "From")).contains("letters@pamphlet.example");
    assertThat(mail.path("headers").findValuesAsText("level")).doesNotContain("wrong");

    assertThat(get(link).statusCode()).isEqualTo(200);
    assertThat(status(ADDRESS)).isEqualTo("pending");
    assertThat(post(link, "").statusCode()).isEqualTo(200);
    assertThat(status(ADDRESS)).isEqualTo("confirmed");

    String id = mail.path("id").asText();
    HttpResponse<String> bounced = post(system.address() + "/_local/mail/" + id + "/bounce", "");
    assertThat(bounced.statusCode()).as(bounced.body()).isLessThan(400);
    Eventually.holds(() -> assertThat(status(ADDRESS)).isEqualTo("bounced"));

    nothingIsToldOf("canary", tokenOf(link));
  }

  /**
   * Every path of an address or a token: requested in JSON and by the form, malformed, confirmed,
   * shown, changed, unsubscribed, imported, found, exported, erased, reported as spam. Two kinds of
   * tokens work once or for an hour; that of letters works for good.
   */
  @Test
  void noPathLeaksAnAddressOrAToken() throws Exception {
    String asked = "dodo@reader.example.org";
    String imported = "dodo-imported@reader.example.org";
    holdMailEvents();
    ask(asked, "dodo @reader.example.org", "\r\nbcc: dodo@reader.example.org");
    String confirm = link(mail(asked, 1));
    for (String unknown : List.of("0".repeat(32), "dodo", tokenOf(confirm).toUpperCase())) {
      post(system.address() + "/subscriptions/confirm?token=" + unknown, "");
      post(system.address() + "/subscriptions/unsubscribe?token=" + unknown, "");
      get(system.address() + "/subscriptions/preferences?token=" + unknown);
    }
    assertThat(json("POST", "/v1/subscriptions/confirm", tokenBody(confirm)).statusCode())
        .isEqualTo(200);
    assertThat(post(confirm, "").statusCode()).isEqualTo(200);

    String letter = letterToken(asked);
    String leave = system.address() + "/subscriptions/unsubscribe?token=" + letter;
    assertThat(get(leave).statusCode()).isEqualTo(200);
    assertThat(own("PATCH", letter, "{\"topics\": []}").statusCode()).isEqualTo(200);
    assertThat(post(leave, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);

    assertThat(edit("POST", EDITORS + "/import", "text/csv", row(imported)))
        .contains("\"imported\"");
    edit("POST", EDITORS + "/import", "text/csv", row(imported) + "dodo,confirmed,\n");
    assertThat(edit("GET", EDITORS, "", "")).contains(imported);
    String found =
        edit(
            "POST",
            EDITORS + "/find",
            "application/json",
            "{\"email\": \"%s\"}".formatted(imported));
    subscribe(imported);
    JsonNode mailed = mail(imported, 1);
    String preferences = link(mailed);
    assertThat(get(preferences + "&data=json").body()).contains(imported);
    assertThat(own("GET", tokenOf(preferences), "").body()).contains(imported);
    complain(mailed);
    Eventually.holds(() -> assertThat(status(imported)).isEqualTo("complained"));
    edit("DELETE", EDITORS + "/" + JSON.readTree(found).path("id").asText(), "", "");
    assertThat(own("DELETE", tokenOf(preferences), "").statusCode()).isEqualTo(204);
    assertThat(status(imported)).isEqualTo("nobody");

    nothingIsToldOf("dodo", tokenOf(confirm), tokenOf(preferences));
    nothingIsLoggedOf(letter);
  }

  private static void ask(String address, String... malformed) {
    assertThat(subscribe(address).statusCode()).isEqualTo(202);
    for (String each : malformed) {
      assertThat(subscribe(each).statusCode()).isEqualTo(400);
      post(
          system.address() + "/subscribe",
          "email=" + URLEncoder.encode(each, StandardCharsets.UTF_8));
    }
    post(
        system.address() + "/subscribe",
        "email=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
  }

  /** From now on, or a second later, mail events stay in the queue. */
  private static void holdMailEvents() {
    system
        .faults()
        .add(
            new Fault(
                Fault.Kind.STOP,
                Optional.of("RecordMailEventsFunction"),
                Optional.empty(),
                0,
                OptionalLong.empty(),
                OptionalDouble.empty(),
                0,
                0));
  }

  /** The message is read in the queue before the function gets it. */
  private static void complain(JsonNode mail) {
    post(system.address() + "/_local/mail/" + mail.path("id").asText() + "/complaint", "");
    List<String> seen = new ArrayList<>();
    Eventually.holds(
        () -> {
          seen.addAll(Traces.queued(system, "MailEvents"));
          assertThat(seen).isNotEmpty();
        });
    system.faults().clear();
    assertThat(seen).allSatisfy(message -> assertThat(message).doesNotContain("dodo"));
  }

  /** Only the Subscribers table has an address, and not even it has a one-time token. */
  private static void nothingIsToldOf(String part, String... tokens) {
    nothingIsLoggedOf(part);
    for (String token : tokens) {
      nothingIsLoggedOf(token);
    }
    String[] none = Stream.concat(Stream.of(part), Stream.of(tokens)).toArray(String[]::new);
    for (String table : List.of("SubscribersTable", "DeliveryTable")) {
      assertThat(Traces.streamed(system, table))
          .as("the stream of " + table)
          .isNotEmpty()
          .allSatisfy(record -> assertThat(record).doesNotContain(none));
    }
    for (String table : List.of("ContentTable", "EngagementTable", "DeliveryTable")) {
      assertThat(Traces.items(system, table).toString()).as(table).doesNotContain(none);
    }
    assertThat(Traces.items(system, "SubscribersTable"))
        .anySatisfy(item -> assertThat(item.toString()).contains(part))
        .allSatisfy(item -> assertThat(item.toString()).doesNotContain(tokens))
        .allSatisfy(
            item ->
                assertThat(item.get("pk").s() + item.get("sk").s() + item.get("listSk"))
                    .doesNotContain(part));
    for (String queue : List.of("DeadMailEvents", "LostRequests")) {
      assertThat(Traces.queued(system, queue)).as(queue).isEmpty();
    }
  }

  /** Metrics and alarms only count what Lambda reports: functions make none of their own. */
  private static void nothingIsLoggedOf(String secret) {
    assertThat(traces.lines())
        .as("the terminal, the access log and the functions' logs")
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(line).doesNotContain(secret));
    for (var function : system.template().functions()) {
      assertThat(String.join("\n", system.functions().log(function.logicalId())))
          .as("log of " + function.logicalId())
          .doesNotContain(secret);
    }
  }

  private static String status(String address) {
    return profile(address).map(item -> item.get("status").s()).orElse("nobody");
  }

  private static String letterToken(String address) {
    return profile(address).orElseThrow().get("letterToken").s();
  }

  private static Optional<Map<String, AttributeValue>> profile(String address) {
    return Traces.items(system, "SubscribersTable").stream()
        .filter(item -> item.get("sk").s().equals("PROFILE"))
        .filter(item -> item.get("email").s().equals(address))
        .findFirst();
  }

  private static String link(JsonNode mail) {
    return mail.at("/links/0/address").asText();
  }

  private static String tokenOf(String link) {
    return link.substring(link.indexOf('=') + 1);
  }

  private static String tokenBody(String link) {
    return "{\"token\": \"%s\"}".formatted(tokenOf(link));
  }

  private static String row(String address) {
    return "email,status,since\n%s,confirmed,2026-01-02T03:04:05Z\n".formatted(address);
  }

  /** The last of so many mails to an address, after all have arrived. */
  private static JsonNode mail(String address, int count) {
    URI list = system.address().resolve("/_local/mail?q=" + address);
    Eventually.holds(() -> assertThat(mails(list)).hasSize(count));
    String id = mails(list).get(0).path("id").asText();
    return json(get(system.address() + "/_local/mail/" + id));
  }

  private static List<JsonNode> mails(URI list) {
    JsonNode listed = json(get(list.toString()));
    JsonNode messages = listed.isArray() ? listed : listed.path("messages");
    return Stream.iterate(0, i -> i < messages.size(), i -> i + 1).map(messages::get).toList();
  }

  private static String header(JsonNode mail, String name) {
    for (JsonNode header : mail.path("headers")) {
      if (header.path("name").asText().equalsIgnoreCase(name)) {
        return header.path("value").asText();
      }
    }
    return "(no header " + name + ")";
  }

  private static HttpResponse<String> subscribe(String address) {
    return json(
        "POST", "/v1/subscriptions", JSON.createObjectNode().put("email", address).toString());
  }

  private static HttpResponse<String> json(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(system.address().resolve(path))
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> own(String method, String token, String body) {
    return send(
        HttpRequest.newBuilder(system.address().resolve("/v1/subscriptions/self"))
            .header("content-type", "application/json")
            .header("subscription-token", token)
            .method(method, BodyPublishers.ofString(body)));
  }

  /** Sends a signed request as an editor. */
  private static String edit(String method, String path, String mediaType, String body) {
    Map<String, String> headers =
        mediaType.isEmpty() ? Map.of() : Map.of("content-type", mediaType);
    HttpResponse<byte[]> response =
        new EditorApi(system.address(), LocalAccount.REGION).send(method, path, headers, body);
    assertThat(response.statusCode()).as(path).isLessThan(300);
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private static HttpResponse<String> post(String address, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    try {
      return JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
