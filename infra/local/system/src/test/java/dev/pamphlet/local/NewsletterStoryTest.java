package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A reader from the form to the inbox, and from the link there to being a subscriber; then mail
 * comes back, against the system as it is deployed. The address and the token are looked for
 * wherever they must not be.
 */
class NewsletterStoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ADDRESS = "canary@reader.example.org";

  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(LocalOptions.parse(List.of("--port", "0", "--in-memory")));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void aReaderAsksConfirmsByTheLinkInTheMailAndIsMailedNoMoreAfterABounce() throws Exception {
    assertThat(subscribe(ADDRESS).statusCode()).isEqualTo(202);

    JsonNode mail = mail(ADDRESS, 1);
    String link = mail.at("/links/0/address").asText();
    assertThat(link).startsWith(system.address() + "/subscriptions/confirm?token=");
    assertThat(mail.path("text").asText()).contains(link);
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "From")).contains("letters@pamphlet.example");
    assertThat(mail.path("headers").findValuesAsText("level")).doesNotContain("wrong");

    assertThat(get(link).statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("pending");
    assertThat(post(link, "").statusCode()).isEqualTo(200);
    assertThat(status()).isEqualTo("confirmed");

    String id = mail.path("id").asText();
    HttpResponse<String> bounced = post(system.address() + "/_local/mail/" + id + "/bounce", "");
    assertThat(bounced.statusCode()).as(bounced.body()).isLessThan(400);
    Eventually.holds(() -> assertThat(status()).isEqualTo("bounced"));

    String token = link.substring(link.indexOf('=') + 1);
    nothingIsToldOf(ADDRESS, "canary", token);
  }

  /** Only the Subscribers table knows an address, and not even it a token that is used once. */
  private static void nothingIsToldOf(String address, String part, String token) {
    for (var function : system.template().functions()) {
      assertThat(String.join("\n", system.functions().log(function.logicalId())))
          .as("log of " + function.logicalId())
          .doesNotContain(address, part, token);
    }
    for (String table : List.of("ContentTable", "EngagementTable", "DeliveryTable")) {
      assertThat(items(table).toString()).as(table).doesNotContain(address, part, token);
    }
    assertThat(items("SubscribersTable").toString()).contains(address).doesNotContain(token);
    assertThat(items("SubscribersTable"))
        .allSatisfy(
            item -> assertThat(item.get("pk").s() + item.get("sk").s()).doesNotContain(part));
  }

  private static String status() {
    return items("SubscribersTable").stream()
        .filter(item -> item.get("sk").s().equals("PROFILE"))
        .map(item -> item.get("status").s())
        .findFirst()
        .orElse("nobody");
  }

  private static List<Map<String, AttributeValue>> items(String table) {
    String name = system.template().table(table).name();
    try (DynamoDbClient client = LocalDynamoDb.clientOf(system.dynamoDb()).build()) {
      return client.scan(scan -> scan.tableName(name)).items();
    }
  }

  /** The last of so many mails to an address, once they are all there. */
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
    return send(
        HttpRequest.newBuilder(system.address().resolve("/v1/subscriptions"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\": \"" + address + "\"}")));
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
