package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.Given.ASKED;
import static dev.pamphlet.newsletter.http.Given.LETTER;
import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving by the link of a letter, as people and as mail programs do it (RFC 8058). */
class UnsubscribeFunctionTest {

  private static final String ADDRESS = "token=" + LETTER.value();

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);
  private final Given given = new Given(tables);

  /** Mail programs and scanners follow links. */
  @Test
  void thePageHasAButtonAndChangesNothing() {
    given.subscriber(Status.CONFIRMED);

    Answered page = Answered.by(room.unsubscribe(), page(ADDRESS));

    assertThat(page.status()).isEqualTo(200);
    assertThat(Jsoup.parse(page.text()).select("form[method=post] button").size()).isEqualTo(1);
    assertThat(given.status()).isEqualTo(Status.CONFIRMED);
    assertThat(page.body())
        .isEqualTo(Answered.by(room.unsubscribe(), page("token=" + "0".repeat(32))).body());
  }

  @Test
  void aMailProgramEndsLettersAtOnce() {
    given.subscriber(Status.CONFIRMED);

    Answered answered = Answered.by(room.unsubscribe(), post());

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.headers()).doesNotContainKeys("location", "set-cookie");
    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
    assertThat(given.departures())
        .containsExactly(new Departure(Given.KEY, NOW, Departure.How.UNSUBSCRIBED));
    assertThat(given.consent())
        .extracting(Consent::step)
        .containsExactly(Consent.Step.CONFIRMED, Consent.Step.UNSUBSCRIBED);
  }

  /**
   * Two reads for the decision and half a read for the settings; three items, one of them in a
   * list.
   */
  @Test
  void leavingCostsThis() {
    given.subscriber(Status.CONFIRMED);
    tables.reset();

    Answered.by(room.unsubscribe(), post());

    assertThat(tables.calls())
        .containsExactly("GetItem", "GetItem", "TransactWriteItems", "GetItem");
    assertThat(tables.consumed()).isEqualTo(new Capacity(2.5, 10));
  }

  static Stream<Event> bodies() {
    return Stream.of(
        post().body("List-Unsubscribe=One-Click"),
        post().withoutBody(),
        post().body(new byte[] {(byte) 0xff, 0}),
        post()
            .header("content-type", "multipart/form-data; boundary=b")
            .body(
                "--b\r\ncontent-disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                    + "One-Click\r\n--b--\r\n"),
        post().header("content-encoding", "gzip"),
        post().withoutHeader("content-type"),
        post().withoutHeader("user-agent").header("cookie", "a=b").header("authorization", "none"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void whateverTheBodyIsLettersEnd(Event event) {
    given.subscriber(Status.CONFIRMED);

    assertThat(Answered.by(room.unsubscribe(), event).status()).isEqualTo(200);
    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
  }

  @Test
  void leavingAgainIsAnsweredTheSameAndWritesNothing() {
    given.subscriber(Status.CONFIRMED);
    Answered first = Answered.by(room.unsubscribe(), post());
    room.at(NOW.plusSeconds(1));
    tables.reset();

    Answered again = Answered.by(room.unsubscribe(), post());

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(tables.consumed().writeUnits()).isZero();
    assertThat(given.departures()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token=00000000000000000000000000000000",
        "token=c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
        "token=5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e"
      })
  void everyOtherTokenIsAnsweredTheSameAndEndsNothing(String query) {
    given
        .subscriber(Status.CONFIRMED)
        .confirmToken(Given.CONFIRM, ASKED)
        .preferencesToken(NOW.plusSeconds(60));

    Answered other = Answered.by(room.unsubscribe(), post().query(query));

    assertThat(given.status()).isEqualTo(Status.CONFIRMED);
    assertThat(other.status()).isEqualTo(200);
    Answered right = Answered.by(room.unsubscribe(), post());
    assertThat(other.body()).isEqualTo(right.body());
    assertThat(other.headers()).isEqualTo(right.headers());
  }

  /** A mail program is answered 200 by it too; a person is not to believe that letters ended. */
  @ParameterizedTest
  @ValueSource(strings = {"", "token=", "token=1e1e", "token=%0d%0alocation:%20x"})
  void aLinkThatWasCutClaimsNothing(String query) {
    given.subscriber(Status.CONFIRMED);

    Answered pressed = Answered.by(room.unsubscribe(), post().query(query));
    Answered followed = Answered.by(room.unsubscribe(), page(query));

    assertThat(pressed.status()).isEqualTo(200);
    assertThat(followed.status()).isEqualTo(410);
    assertThat(followed.body()).isEqualTo(pressed.body());
    assertThat(Jsoup.parse(pressed.text()).select("main").text())
        .contains("Part of this link is missing", "nothing has changed");
    assertThat(given.status()).isEqualTo(Status.CONFIRMED);
    assertThat(given.departures()).isEmpty();
  }

  @Test
  void theTokenOfAnErasedSubscriberIsAnsweredTheSame() {
    given.subscriber(Status.CONFIRMED).preferencesToken(NOW.plusSeconds(60));
    Answered.by(
        room.ownSubscription(),
        Event.of("own-subscription-erase.json")
            .header("subscription-token", Given.PREFERENCES.value()));

    assertThat(Answered.by(room.unsubscribe(), post()).status()).isEqualTo(200);
    assertThat(given.profile()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "BOUNCED"})
  void whoGetsNoLettersNowWillGetNone(Status status) {
    given.subscriber(Status.CONFIRMED).subscriber(status);

    Answered.by(room.unsubscribe(), post());

    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
    assertThat(given.profile().orElseThrow().since()).isEqualTo(NOW);
  }

  /** A complaint outranks an unsubscription. */
  @Test
  void aComplaintStays() {
    given.subscriber(Status.COMPLAINED);

    assertThat(Answered.by(room.unsubscribe(), post()).status()).isEqualTo(200);
    assertThat(given.status()).isEqualTo(Status.COMPLAINED);
    assertThat(given.departures()).isEmpty();
  }

  /** A mail program tries again after a 503. */
  @Test
  void aStoppedDatabaseIsNoSuccess() {
    Answered answered = Answered.by(room.withoutDatabase().unsubscribe(), post());

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.headers()).containsKey("retry-after");
  }

  private static Event page(String query) {
    return Event.of("unsubscribe-page.json").query(query);
  }

  private static Event post() {
    return Event.of("unsubscribe.json").query(ADDRESS);
  }
}
