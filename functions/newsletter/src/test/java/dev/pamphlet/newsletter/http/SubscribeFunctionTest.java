package dev.pamphlet.newsletter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.dynamodb.RequestItem;
import dev.pamphlet.newsletter.texts.ConsentWording;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SubscribeFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);

  @BeforeEach
  void open() {
    room.open();
  }

  @Test
  void aProgramAsksForLetters() {
    Answered answered =
        json("{\"email\": \" Reader+letters@Bücher.example \", \"topics\": [\"design\"]}");

    assertThat(answered.status()).isEqualTo(202);
    assertThat(answered.header("cache-control")).isEqualTo("no-store");
    SubscriptionRequest request = onlyRequest();
    assertThat(request.email().value()).isEqualTo("Reader+letters@xn--bcher-kva.example");
    assertThat(request.topics()).singleElement().matches(topic -> topic.name().equals("Design"));
    assertThat(request.locale()).isEmpty();
    assertThat(request.evidence().at()).isEqualTo(NewsletterRoom.NOW);
    assertThat(request.evidence().clientAddress()).isEqualTo("192.0.2.10");
    assertThat(request.evidence().userAgent()).startsWith("Mozilla/5.0");
    assertThat(request.evidence().form()).isEqualTo("api");
    assertThat(request.evidence().wording()).isEmpty();
  }

  @Test
  void aRequestWaitsInTheOutboxAndExpires() {
    json("{\"email\": \"reader@example.org\", \"locale\": \"DE-at\"}");

    Item item = items("REQUEST#").get(0);
    assertThat(item.text("listPk")).isEqualTo("OUTBOX");
    assertThat(item.expiry())
        .contains(NewsletterRoom.NOW.plus(Duration.ofHours(48)).minusMillis(123));
    assertThat(item.text("pk")).matches("REQUEST#[0-9a-f]{32}");
    assertThat(onlyRequest().locale()).contains("de-AT");
  }

  @Test
  void thePageHasAFormThatIsAccepted() {
    Answered shown = Answered.by(room.subscribe(), Event.of("subscribe-page.json"));
    Document page = Jsoup.parse(shown.text());

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("cache-control")).startsWith("public");
    assertThat(page.select("form").attr("action")).isEqualTo("/subscribe");
    assertThat(page.select("label[for=email]")).hasSize(1);
    assertThat(page.select("main a").eachAttr("href")).containsExactly("/newsletter");
    assertThat(page.select("fieldset input").eachAttr("value"))
        .containsExactly("design", "serverless");
    assertThat(page.select("script:not([src^=/assets/]), [style], [onclick]")).isEmpty();

    String wording = page.select("input[name=wording]").attr("value");
    Answered answered =
        form("email=reader%40example.org&topics=design&topics=serverless&wording=" + wording);

    assertThat(answered.status()).isEqualTo(202);
    assertThat(answered.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(Jsoup.parse(answered.text()).select("h1").text()).isEqualTo("Check your mailbox");
    assertThat(answered.text()).doesNotContain("reader@example.org");
    SubscriptionRequest request = onlyRequest();
    assertThat(request.topics()).hasSize(2);
    assertThat(request.evidence().form()).isEqualTo("page");
    assertThat(request.evidence().wording())
        .isEqualTo(ConsentWording.of("en", "Two doors").digest());
  }

  @Test
  void aFormWithoutBase64IsTheSame() {
    Event event = Event.of("subscribe-form.json").body("email=reader%40example.org");

    assertThat(Answered.by(room.subscribe(), event).status()).isEqualTo(202);
    assertThat(onlyRequest().email().value()).isEqualTo("reader@example.org");
  }

  @Test
  void aGermanPublicationHasAGermanPage() {
    room.open(settings("de", Optional.of("letters@publication.example.com")));

    Document page =
        Jsoup.parse(Answered.by(room.subscribe(), Event.of("subscribe-page.json")).text());

    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("button").text()).isEqualTo("Abonnieren");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader",
        "@example.org",
        "reader@",
        "reader@example",
        "reader@.org",
        "reader@-example.org",
        "reader@example..org",
        "reader@[192.0.2.1]",
        "a b@example.org",
        ".reader@example.org",
        "reader.@example.org",
        "\"reader\"@example.org",
        "Reader <reader@example.org>",
        "reader@example.org,other@example.org",
        "reader@example.org;other@example.org",
        "reader@other@example.org",
        "r\u00e9ader@example.org",
        "reader@example.org\r\nBcc: other@example.org",
        "reader\r\n@example.org",
        "reader@exa\nmple.org",
        "reader@example.org\u0000",
        "reader@example.org\u2028x",
        "reader@ex\u202eample.org",
        "%0d%0aBcc:other@example.org"
      })
  void anInvalidAddressIsRefusedByPageAndApi(String text) throws Exception {
    Answered answered = json(new ObjectMapper().writeValueAsString(Map.of("email", text)));
    Answered page = form("email=" + URLEncoder.encode(text, UTF_8));

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/invalid_params/0/name")).isEqualTo("email");
    assertThat(answered.text()).doesNotContain("other@");
    assertThat(page.status()).isEqualTo(400);
    Document again = Jsoup.parse(page.text());
    assertThat(again.select("input[name=email]").attr("aria-invalid")).isEqualTo("true");
    assertThat(again.select("#email-fault").text()).isNotEmpty();
    assertThat(page.headers().values()).noneMatch(value -> value.contains("other@"));
    assertThat(items("REQUEST#")).isEmpty();
    assertThat(items("LIMIT#")).isEmpty();
  }

  @Test
  void anAddressHasAtMost254Characters() {
    String domain = "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(60) + ".example";
    String longest = "a".repeat(254 - domain.length() - 1) + "@" + domain;

    assertThat(json("{\"email\": \"" + longest + "\"}").status()).isEqualTo(202);
    assertThat(json("{\"email\": \"a" + longest + "\"}").status()).isEqualTo(400);
  }

  @Test
  void anInvalidFormIsShownAgainEscaped() {
    Answered page = form("email=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&topics=serverless");

    Document again = Jsoup.parse(page.text());
    assertThat(again.select("script:not([src^=/assets/])")).isEmpty();
    assertThat(again.select("input[name=email]").attr("value"))
        .isEqualTo("\"><script>alert(1)</script>");
    assertThat(again.select("fieldset input[checked]").eachAttr("value"))
        .containsExactly("serverless");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email   | {\"email\": 1}",
        "email   | {}",
        "topics  | {\"email\": \"reader@example.org\", \"topics\": [\"cooking\"]}",
        "topics  | {\"email\": \"reader@example.org\", \"topics\": [\"\"]}",
        "topics  | {\"email\": \"reader@example.org\", \"topics\": [\"design\\r\\nBcc: x@example.org\"]}",
        "locale  | {\"email\": \"reader@example.org\", \"locale\": \"\"}",
        "locale  | {\"email\": \"reader@example.org\", \"locale\": \"en\\r\\nBcc: x@example.org\"}",
        "locale  | {\"email\": \"reader@example.org\", \"locale\": \"en-abcdefgh-abcdefgh-abcdefgh-abcdefgh\"}",
        "status  | {\"email\": \"reader@example.org\", \"status\": \"confirmed\"}"
      })
  void anInvalidMemberIsNamed(String name, String body) {
    Answered answered = json(body);

    assertThat(answered.status()).isEqualTo(400);
    if (answered.json().has("invalid_params")) {
      assertThat(answered.at("/invalid_params/0/name")).isEqualTo(name);
    }
    assertThat(answered.text()).doesNotContain("Bcc");
    assertThat(items("REQUEST#")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email=reader%40example.org&status=confirmed",
        "email=reader%40example.org&email=other%40example.org",
        "email=reader%40example.org&wording=%0d%0aBcc%3A",
        "email=reader%40example.org&locale=%0d%0a",
        "email=reader%40example.org&topics=%0d%0a",
        "email=%ff"
      })
  void aFormThatNoPageSendsIsRefused(String fields) {
    Answered answered = form(fields);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(items("REQUEST#")).isEmpty();
  }

  @Test
  void topicsThatTheEditorDroppedMeanwhileAreChosenAgain() {
    Answered answered = form("email=reader%40example.org&topics=cooking");

    assertThat(answered.status()).isEqualTo(400);
    Document page = Jsoup.parse(answered.text());
    assertThat(page.select("[role=alert]").text()).startsWith("The topics have changed");
    assertThat(page.select("input[name=email]").attr("value")).isEqualTo("reader@example.org");
  }

  @Test
  void aUserAgentIsKeptShort() {
    Event event =
        Event.of("subscribe.json")
            .body("{\"email\": \"reader@example.org\"}")
            .header("user-agent", "x".repeat(8_000));

    Answered.by(room.subscribe(), event);

    assertThat(onlyRequest().evidence().userAgent()).hasSize(256);
  }

  /** With the longest address and the longest user agent; topics and locale come on top. */
  @Test
  void itCostsFourWriteUnits() {
    String domain = "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(60) + ".example";
    String longest = "a".repeat(254 - domain.length() - 1) + "@" + domain;
    Event event =
        Event.of("subscribe.json")
            .body("{\"email\": \"" + longest + "\"}")
            .header("user-agent", "x".repeat(256));
    SubscribeFunction function = room.subscribe();
    Answered.by(function, Event.of("subscribe.json"));
    tables.reset();

    Answered.by(function, event);

    assertThat(tables.consumed()).isEqualTo(new Capacity(0.5, 4));
    assertThat(tables.calls()).containsExactly("GetItem", "UpdateItem", "UpdateItem", "PutItem");
  }

  @Test
  void aPublicationWithoutMailSendsNoLetters() {
    Event page = Event.of("subscribe-page.json");

    assertThat(Answered.by(room.subscribe(false), page).status()).isEqualTo(404);
    room.open(settings("en", Optional.empty()));
    assertThat(Answered.by(room.subscribe(), page).status()).isEqualTo(404);
    room.close();
    Answered answered = json("{\"email\": \"reader@example.org\"}");
    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.at("/detail")).isEqualTo("This publication sends no letters.");
    assertThat(items("REQUEST#")).isEmpty();
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNoAnswerAboutAnAddress() {
    assertThat(Answered.by(room.withoutDatabase().subscribe(), Event.of("subscribe.json")).status())
        .isEqualTo(503);
  }

  @Test
  void theLogContainsNoAddressAndNoNetwork() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    System.setOut(new PrintStream(logged, true, UTF_8));
    try {
      json("{\"email\": \"canary@example.org\"}");
      form("email=canary%40example.org");
      form("email=canary%40example");
      json("{\"email\": \"canary@@example.org\"}");
      Answered.by(room.withoutDatabase().subscribe(), Event.of("subscribe.json"));
    } finally {
      System.setOut(terminal);
    }

    assertThat(logged.toString(UTF_8).lines()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(logged.toString(UTF_8)).doesNotContain("canary", "192.0.2.10", "Mozilla");
  }

  /** The item of a count does not contain an address either. */
  @Test
  void noKeyAndNoCountContainsAnAddress() {
    json("{\"email\": \"canary@example.org\"}");

    assertThat(items(""))
        .allSatisfy(item -> assertThat(item.text("pk") + item.text("sk")).doesNotContain("canary"));
    assertThat(items("LIMIT#"))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.toString()).doesNotContain("canary", "192.0.2"));
  }

  private Answered json(String body) {
    return Answered.by(room.subscribe(), Event.of("subscribe.json").body(body));
  }

  private Answered form(String fields) {
    return Answered.by(
        room.subscribe(), Event.of("subscribe-form.json").body(fields.getBytes(UTF_8)));
  }

  private static Settings settings(String language, Optional<String> sender) {
    return new Settings(
        "Two doors",
        "",
        language,
        List.of(),
        sender.map(EmailAddress::new),
        Optional.empty(),
        Optional.empty());
  }

  private SubscriptionRequest onlyRequest() {
    List<Item> requests = items("REQUEST#");
    assertThat(requests).hasSize(1);
    return RequestItem.read(requests.get(0));
  }

  private List<Item> items(String prefix) {
    List<Map<String, AttributeValue>> items =
        tables.client().scan(scan -> scan.tableName(tables.name("SubscribersTable"))).items();
    return items.stream()
        .filter(item -> item.get("pk").s().startsWith(prefix))
        .map(Item::new)
        .toList();
  }
}
