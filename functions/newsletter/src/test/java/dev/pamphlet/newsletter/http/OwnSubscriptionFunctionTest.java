package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.Given.ASKED;
import static dev.pamphlet.newsletter.http.Given.LETTER;
import static dev.pamphlet.newsletter.http.Given.PREFERENCES;
import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.dynamodb.ChoiceLimit;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What subscribers see and do by their tokens. */
class OwnSubscriptionFunctionTest {

  private static final String NO_TOPICS = "{\"topics\": []}";
  private static final String DESIGN = "{\"topics\": [\"design\"]}";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);
  private final Given given = new Given(tables);

  @BeforeEach
  void subscribe() {
    given.subscriber(Status.CONFIRMED).preferencesToken(NOW.plus(Duration.ofMinutes(30)));
  }

  /** Letters may be forwarded, so their tokens show no address. */
  @Test
  void aLetterShowsTopicsAndNoAddress() {
    Answered json = get(LETTER);

    assertThat(json.text()).isEqualTo("{\"status\":\"confirmed\",\"topics\":[\"design\"]}");
    assertThat(page(LETTER).text()).doesNotContain("canary", "192.0.2.77");
  }

  @Test
  void aPreferencesTokenShowsEverything() {
    Answered json = get(PREFERENCES);

    assertThat(json.at("/email")).isEqualTo("canary@example.org");
    assertThat(json.at("/consent/0/request/clientAddress")).isEqualTo("192.0.2.77");
    assertThat(json.at("/mailedOnRequest/onThatDay")).isEqualTo("1");
    assertThat(json.headers()).containsEntry("cache-control", "no-store");
    Answered download =
        Answered.by(room.ownSubscription(), shown("data=json&token=" + PREFERENCES.value()));
    assertThat(download.body()).isEqualTo(json.body());
    assertThat(download.header("content-disposition")).startsWith("attachment");
  }

  @Test
  void theDownloadNeedsAPreferencesToken() {
    Answered page = Answered.by(room.ownSubscription(), shown("data=json&token=" + LETTER.value()));

    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.text()).doesNotContain("canary");
  }

  @Test
  void aPreferencesTokenWorksUntilItExpires() {
    room.at(NOW.plus(Duration.ofMinutes(30)));

    assertThat(get(PREFERENCES).status()).isEqualTo(410);
    assertThat(page(PREFERENCES).status()).isEqualTo(410);
    assertThat(erase(PREFERENCES).status()).isEqualTo(410);
    assertThat(given.profile()).isPresent();
  }

  @Test
  void theTokenOfAConfirmationOpensNothing() {
    given.confirmToken(Given.CONFIRM, ASKED);

    assertThat(get(Given.CONFIRM).status()).isEqualTo(410);
    assertThat(erase(Given.CONFIRM).status()).isEqualTo(410);
    assertThat(page(Given.CONFIRM).status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1e1e", "1E1E1E1E1E1E1E1E1E1E1E1E1E1E1E1E", "x\r\ny"})
  void anInvalidTokenIsNamed(String token) {
    Answered answered =
        Answered.by(
            room.ownSubscription(),
            Event.of("own-subscription-get.json").header("subscription-token", token));

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/invalid_params/0/name")).isEqualTo("subscription-token");
  }

  @Test
  void aMissingTokenIsNamed() {
    Answered answered =
        Answered.by(
            room.ownSubscription(),
            Event.of("own-subscription-get.json").withoutHeader("subscription-token"));

    assertThat(answered.status()).isEqualTo(400);
  }

  @Test
  void aLetterChoosesTopics() {
    Answered answered = choose(NO_TOPICS);

    assertThat(answered.text()).isEqualTo("{\"status\":\"confirmed\",\"topics\":[]}");
    assertThat(given.profile().orElseThrow().topics()).isEmpty();
    assertThat(given.consent())
        .extracting(Consent::step)
        .containsExactly(Consent.Step.CONFIRMED, Consent.Step.TOPICS_CHANGED);
  }

  @Test
  void theSameTopicsAgainWriteNothing() {
    choose(NO_TOPICS);
    tables.reset();

    assertThat(choose(NO_TOPICS).status()).isEqualTo(200);
    assertThat(tables.consumed().writeUnits()).isZero();
  }

  @Test
  void topicsChangeSoOftenInADayAndNoMore() {
    room.open();
    for (int i = 0; i < ChoiceLimit.MOST; i++) {
      room.at(NOW.plusMillis(i));
      assertThat(choose(i % 2 == 0 ? NO_TOPICS : DESIGN).status()).isEqualTo(200);
    }
    int steps = given.consent().size();

    Answered refused = choose(NO_TOPICS);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isEqualTo("43200");
    assertThat(given.consent()).hasSize(steps);
    assertThat(choose(DESIGN).status()).as("the same again").isEqualTo(200);
    Answered form =
        Answered.by(
            room.ownSubscription(),
            Event.of("own-subscription-form.json").query("token=" + LETTER.value()).withoutBody());
    assertThat(form.status()).isEqualTo(429);
    assertThat(form.header("content-type")).startsWith("text/html");

    room.at(NOW.plus(Duration.ofHours(12)));
    assertThat(choose(NO_TOPICS).status()).isEqualTo(200);
  }

  /** The token, the subscriber and the secret; a count, the subscriber, a step of consent. */
  @Test
  void choosingTopicsCostsThis() {
    room.open();
    room.pepper();
    tables.reset();

    choose(NO_TOPICS);

    assertThat(tables.calls())
        .containsExactly(
            "GetItem", "GetItem", "GetItem", "GetItem", "UpdateItem", "TransactWriteItems");
    assertThat(tables.consumed()).isEqualTo(new Capacity(3.5, 3));
  }

  /** Choosing topics subscribes nobody. */
  @ParameterizedTest
  @EnumSource(names = {"UNSUBSCRIBED", "BOUNCED", "COMPLAINED"})
  void choosingTopicsChangesNoStatus(Status status) {
    given.subscriber(status);

    assertThat(choose(NO_TOPICS).status()).isEqualTo(200);
    assertThat(given.status()).isEqualTo(status);
    assertThat(given.profile().orElseThrow().since()).isEqualTo(ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"topics\": [\"elsewhere\"]}",
        "{\"topics\": [\"\"]}",
        "{\"topics\": \"design\"}",
        "{\"status\": \"confirmed\", \"topics\": []}"
      })
  void anInvalidChoiceIsRefused(String body) {
    assertThat(choose(body).status()).isEqualTo(400);
    assertThat(given.profile().orElseThrow().topics()).isEqualTo(Given.TOPICS);
  }

  @Test
  void thePageSavesTopics() {
    Answered saved =
        Answered.by(
            room.ownSubscription(),
            Event.of("own-subscription-form.json").query("token=" + LETTER.value()).withoutBody());

    assertThat(saved.status()).isEqualTo(200);
    assertThat(Jsoup.parse(saved.text()).select("[role=status]").text()).contains("saved");
    assertThat(given.profile().orElseThrow().topics()).isEmpty();
  }

  @Test
  void thePageOfALetterLeadsToLeavingAndOffersNoErasure() {
    Document page = Jsoup.parse(page(LETTER).text());

    assertThat(page.select("a[href=/subscriptions/unsubscribe?token=" + LETTER.value() + "]"))
        .hasSize(1);
    assertThat(page.select("button.danger")).isEmpty();
  }

  @Test
  void anErasureLeavesTheKeyOfTheAddressAndTheDeparture() {
    assertThat(erase(PREFERENCES).status()).isEqualTo(204);

    assertThat(given.profile()).isEmpty();
    assertThat(given.consent()).isEmpty();
    assertThat(given.token(LETTER)).isEmpty();
    assertThat(given.address())
        .hasValueSatisfying(
            address -> {
              assertThat(address.erasedAt()).contains(NOW);
              assertThat(address.subscriber()).isEmpty();
              assertThat(address.mailed()).isEmpty();
              assertThat(address.expires()).isEmpty();
            });
    assertThat(given.departures())
        .containsExactly(new Departure(Given.KEY, NOW, Departure.How.ERASED));
    assertThat(given.items("SubscribersTable").toString() + given.items("DeliveryTable"))
        .doesNotContain("canary", "192.0.2.77", LETTER.value(), PREFERENCES.value());
  }

  /** The profile, its entry in the list, the address, the departure, a token, one step. */
  @Test
  void anErasureCostsThis() {
    tables.reset();

    erase(PREFERENCES);

    assertThat(tables.calls()).containsExactly("GetItem", "GetItem", "Query", "TransactWriteItems");
    assertThat(tables.consumed()).isEqualTo(new Capacity(3, 8));
  }

  @Test
  void anErasureMayBeRepeated() {
    Answered first = erase(PREFERENCES);
    room.at(NOW.plusSeconds(1));

    Answered again = erase(PREFERENCES);

    assertThat(again).usingRecursiveComparison().isEqualTo(first);
    assertThat(given.departures()).hasSize(1);
    assertThat(get(PREFERENCES).status()).isEqualTo(410);
  }

  @Test
  void aLetterErasesNothing() {
    Answered refused = erase(LETTER);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/detail")).contains("POST /v1/subscriptions");
    assertThat(given.profile()).isPresent();
    Answered form =
        Answered.by(
            room.ownSubscription(),
            Event.of("own-subscription-form.json")
                .query("token=" + LETTER.value())
                .body("erase=yes".getBytes(UTF_8)));
    assertThat(form.status()).isEqualTo(403);
    assertThat(given.profile()).isPresent();
  }

  @Test
  void thePageErases() {
    Event form =
        Event.of("own-subscription-form.json")
            .query("token=" + PREFERENCES.value())
            .body("erase=yes".getBytes(UTF_8));

    Answered first = Answered.by(room.ownSubscription(), form);
    Answered again = Answered.by(room.ownSubscription(), form);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(given.profile()).isEmpty();
  }

  /** More evidence than fits into a transaction. */
  @Test
  void anErasureThatStoppedHalfwayIsFinishedByTheNext() {
    for (int i = 0; i < 250; i++) {
      given.consent(Consent.Step.TOPICS_CHANGED, ASKED.plusMillis(i + 1));
    }

    Answered stopped =
        Answered.by(
            room.failingAfter(5).ownSubscription(),
            Event.of("own-subscription-erase.json")
                .header("subscription-token", PREFERENCES.value()));

    assertThat(stopped.status()).isEqualTo(503);
    assertThat(given.consent()).hasSize(151);
    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
    assertThat(given.departures()).hasSize(1);

    assertThat(erase(PREFERENCES).status()).isEqualTo(204);
    assertThat(given.consent()).isEmpty();
    assertThat(given.profile()).isEmpty();
    assertThat(given.departures()).hasSize(1);
  }

  /** Somebody chose other topics after the subscriber was read. */
  @Test
  void anErasureOfWhoChangedSinceDeletesNothing() {
    for (int i = 0; i < 250; i++) {
      given.consent(Consent.Step.TOPICS_CHANGED, ASKED.plusMillis(i + 1));
    }
    Subscriber read = given.profile().orElseThrow();
    choose(NO_TOPICS);

    boolean erased =
        room.erasures().erase(read, new Departure(Given.KEY, NOW, Departure.How.ERASED));

    assertThat(erased).isFalse();
    assertThat(given.consent()).hasSize(252);
    assertThat(given.status()).isEqualTo(Status.CONFIRMED);
    assertThat(given.departures()).isEmpty();
  }

  @Test
  void anErasureVoidsATokenThatWasMailedBefore() {
    given.confirmToken(Given.CONFIRM, ASKED);
    erase(PREFERENCES);

    Answered pressed =
        Answered.by(
            room.confirmSubscription(),
            Event.of("confirm-subscription-form.json").query("token=" + Given.CONFIRM.value()));

    assertThat(pressed.status()).isEqualTo(410);
    assertThat(given.profile()).isEmpty();
    assertThat(given.address().flatMap(address -> address.subscriber())).isEmpty();
  }

  @Test
  void aStoppedDatabaseIsNoOldToken() {
    Answered answered =
        Answered.by(
            room.withoutDatabase().ownSubscription(),
            Event.of("own-subscription-get.json").header("subscription-token", LETTER.value()));

    assertThat(answered.status()).isEqualTo(503);
  }

  private Answered get(Token token) {
    return Answered.by(
        room.ownSubscription(),
        Event.of("own-subscription-get.json").header("subscription-token", token.value()));
  }

  private Answered page(Token token) {
    return Answered.by(room.ownSubscription(), shown("token=" + token.value()));
  }

  private static Event shown(String query) {
    return Event.of("own-subscription-page.json").query(query);
  }

  private Answered choose(String body) {
    return Answered.by(
        room.ownSubscription(),
        Event.of("own-subscription-topics.json")
            .header("subscription-token", LETTER.value())
            .body(body));
  }

  private Answered erase(Token token) {
    return Answered.by(
        room.ownSubscription(),
        Event.of("own-subscription-erase.json").header("subscription-token", token.value()));
  }
}
