package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.Given.ASKED;
import static dev.pamphlet.newsletter.http.Given.CONFIRM;
import static dev.pamphlet.newsletter.http.Given.LETTER;
import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Confirming by the link of a mail. */
class ConfirmSubscriptionFunctionTest {

  private static final Token SECOND = new Token("c2".repeat(16));

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);
  private final Given given = new Given(tables);

  @Test
  void thePageHasAButtonAndChangesNothing() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);
    var before = given.items("SubscribersTable");
    tables.reset();

    Answered page = show(CONFIRM.value());

    assertThat(page.status()).isEqualTo(200);
    Document html = Jsoup.parse(page.text());
    assertThat(html.select("form[method=post] button").size()).isEqualTo(1);
    assertThat(html.text()).contains("serverless", "newsletter of Pamphlet");
    assertThat(given.items("SubscribersTable")).isEqualTo(before);
    assertThat(page.headers())
        .containsEntry("cache-control", "no-store")
        .containsEntry("referrer-policy", "no-referrer");
  }

  @Test
  void theButtonConfirms() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);

    assertThat(press(CONFIRM).status()).isEqualTo(200);

    Subscriber subscriber = given.profile().orElseThrow();
    assertThat(subscriber.status()).isEqualTo(Status.CONFIRMED);
    assertThat(subscriber.since()).isEqualTo(NOW);
    assertThat(subscriber.topics()).containsExactly(new Tag("serverless"));
    assertThat(subscriber.locale()).contains("de");
    assertThat(given.token(subscriber.letterToken().orElseThrow()))
        .contains(new TokenUse.Letter(Given.ID));
    assertThat(given.address().orElseThrow().expires()).isEmpty();
  }

  @Test
  void theEvidenceSaysWhoAskedAndWhoAgreedToWhat() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);

    press(CONFIRM);

    assertThat(given.consent())
        .singleElement()
        .satisfies(
            consent -> {
              assertThat(consent.step()).isEqualTo(Consent.Step.CONFIRMED);
              assertThat(consent.at()).isEqualTo(NOW);
              assertThat(consent.request()).contains(Given.evidence(ASKED));
              assertThat(consent.mail()).contains("mail-1");
              assertThat(consent.evidence().orElseThrow().clientAddress()).isEqualTo("192.0.2.10");
              assertThat(consent.wording().orElseThrow().text()).contains("newsletter of Pamphlet");
              assertThat(consent.evidence().orElseThrow().wording())
                  .isEqualTo(consent.wording().orElseThrow().digest());
            });
  }

  /** One transaction of five items, the profile with its entry in the list. */
  @Test
  void aConfirmationCostsThis() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);
    tables.reset();

    press(CONFIRM);

    assertThat(tables.calls())
        .containsExactly("GetItem", "GetItem", "GetItem", "GetItem", "TransactWriteItems");
    assertThat(tables.consumed()).isEqualTo(new Capacity(3.5, 8));
  }

  @Test
  void aSecondPressWithinTenMinutesGetsTheSameAnswerAndWritesNothing() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);
    Answered first = press(CONFIRM);
    var before = given.items("SubscribersTable");
    room.at(NOW.plus(Duration.ofMinutes(10)).minusMillis(1));

    Answered again = press(CONFIRM);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(given.items("SubscribersTable")).isEqualTo(before);
  }

  @Test
  void afterTenMinutesAUsedTokenIsUsed() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);
    press(CONFIRM);
    room.at(NOW.plus(Duration.ofMinutes(10)));

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(show(CONFIRM.value()).status()).isEqualTo(410);
  }

  /** Otherwise, a reload of the page would undo what was done after it. */
  @Test
  void aUsedTokenDoesNotBringBackWhoLeftSince() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);
    press(CONFIRM);
    room.at(NOW.plusSeconds(60));
    Token letter = given.profile().orElseThrow().letterToken().orElseThrow();
    Answered.by(room.unsubscribe(), Event.of("unsubscribe.json").query("token=" + letter.value()));

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
  }

  @Test
  void aTokenWorksForTwoDays() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);
    room.at(ASKED.plus(Duration.ofHours(48)));

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(given.status()).isEqualTo(Status.PENDING);

    room.at(ASKED.plus(Duration.ofHours(48)).minusSeconds(1));

    assertThat(press(CONFIRM).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token=",
        "token=c0c0",
        "token=c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c",
        "token=C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0",
        "token=00000000000000000000000000000000",
        "token=%0d%0aset-cookie:a=b",
        "token=%ff",
        "token=c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0&token=c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
        "tok=c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
        ""
      })
  void anIncompleteOrUnknownTokenIsAnsweredLikeAnOldOne(String query) {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED.minus(Duration.ofDays(3)));
    Answered old = press(CONFIRM);

    Answered other = Answered.by(room.confirmSubscription(), pressed().query(query));

    assertThat(other.status()).isEqualTo(410);
    assertThat(other.body()).isEqualTo(old.body());
  }

  @Test
  void theTokensOfOtherPurposesDoNotConfirm() {
    given.subscriber(Status.UNSUBSCRIBED).preferencesToken(NOW.plusSeconds(60));

    assertThat(press(LETTER).status()).isEqualTo(410);
    assertThat(press(Given.PREFERENCES).status()).isEqualTo(410);
    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
  }

  /**
   * After a mistake or a restore, a token may name an address that belongs to somebody else now.
   */
  @Test
  void theTokenOfAnotherSubscriberOfTheAddressDoesNotConfirm() {
    given
        .subscriber(Status.PENDING)
        .confirmToken(CONFIRM, ASKED)
        .address(Optional.of(new SubscriberId("0b".repeat(16))), Optional.empty());

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(given.status()).isEqualTo(Status.PENDING);
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "CONFIRMED", "BOUNCED"})
  void anOwnerWhoAskedConfirms(Status status) {
    given.subscriber(status).confirmToken(CONFIRM, ASKED.minusSeconds(1));

    assertThat(press(CONFIRM).status()).isEqualTo(200);
    assertThat(given.status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void onlyANewerRequestBringsBackWhoLeft() {
    given
        .subscriber(Status.UNSUBSCRIBED, ASKED)
        .confirmToken(CONFIRM, ASKED.minusSeconds(1))
        .confirmToken(SECOND, ASKED.plusSeconds(1));

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
    assertThat(press(SECOND).status()).isEqualTo(200);
    assertThat(given.profile().orElseThrow().letterToken()).contains(LETTER);
  }

  @Test
  void whoComplainedStaysOut() {
    given.subscriber(Status.COMPLAINED).confirmToken(CONFIRM, ASKED.plusSeconds(1));

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(given.status()).isEqualTo(Status.COMPLAINED);
  }

  @Test
  void anErasureVoidsEarlierRequests() {
    given
        .subscriber(Status.PENDING)
        .confirmToken(CONFIRM, ASKED)
        .address(Optional.of(Given.ID), Optional.of(ASKED.plusSeconds(1)));

    assertThat(press(CONFIRM).status()).isEqualTo(410);
    assertThat(given.address().orElseThrow().erasedAt()).isPresent();
  }

  @Test
  void aNewRequestOfTheOwnerLiftsAnErasure() {
    given
        .subscriber(Status.PENDING)
        .confirmToken(CONFIRM, ASKED)
        .address(Optional.of(Given.ID), Optional.of(ASKED.minusSeconds(1)));

    assertThat(press(CONFIRM).status()).isEqualTo(200);
    assertThat(given.address().orElseThrow().erasedAt()).isEmpty();
    assertThat(given.address().orElseThrow().subscriber()).contains(Given.ID);
  }

  @Test
  void twoPressesAtOnceConfirmOnce() throws Exception {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);

    List<Answered> answers = AtOnce.of(8, i -> press(CONFIRM));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers).extracting(Answered::text).containsOnly(answers.get(0).text());
    assertThat(given.consent()).hasSize(1);
  }

  /** Whichever comes first, a subscriber who leaves has left. */
  @Test
  void leavingWinsAgainstAConfirmationAtTheSameTime() throws Exception {
    for (int round = 0; round < 10; round++) {
      given
          .subscriber(Status.CONFIRMED, ASKED.minusSeconds(round))
          .confirmToken(CONFIRM, ASKED.plusSeconds(1));
      room.at(NOW.plusSeconds(round));
      Event leave = Event.of("unsubscribe.json").query("token=" + LETTER.value());

      List<Answered> answers =
          AtOnce.of(2, i -> i == 0 ? press(CONFIRM) : Answered.by(room.unsubscribe(), leave));

      assertThat(answers.get(0).status()).isIn(200, 410);
      assertThat(answers.get(1).status()).isEqualTo(200);
      assertThat(given.status()).as("round %d", round).isEqualTo(Status.UNSUBSCRIBED);
    }
  }

  @Test
  void aProgramConfirmsByJson() {
    given.subscriber(Status.PENDING).confirmToken(CONFIRM, ASKED);

    Answered answered = json("{\"token\": \"" + CONFIRM.value() + "\"}");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.at("/status")).isEqualTo("confirmed");
    assertThat(answered.at("/topics/0")).isEqualTo("serverless");
    assertThat(answered.at("/token"))
        .isEqualTo(given.profile().orElseThrow().letterToken().orElseThrow().value());
    assertThat(given.consent().get(0).evidence().orElseThrow().form()).isEqualTo("api");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"token\": \"c0c0\"}", "{\"token\": 7}", "{\"other\": 1}", "["})
  void aBodyThatIsNotATokenIsNamed(String body) {
    assertThat(json(body).status()).isEqualTo(400);
  }

  @Test
  void aStoppedDatabaseIsNoOldLink() {
    Answered answered =
        Answered.by(
            room.withoutDatabase().confirmSubscription(),
            pressed().query("token=" + CONFIRM.value()));

    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.headers()).containsKey("retry-after");
    assertThat(answered.header("content-type")).startsWith("text/html");
  }

  private Answered show(String token) {
    return Answered.by(
        room.confirmSubscription(),
        Event.of("confirm-subscription-page.json").query("token=" + token));
  }

  private Answered press(Token token) {
    return Answered.by(room.confirmSubscription(), pressed().query("token=" + token.value()));
  }

  private static Event pressed() {
    return Event.of("confirm-subscription-form.json");
  }

  private Answered json(String body) {
    return Answered.by(
        room.confirmSubscription(), Event.of("confirm-subscription.json").body(body));
  }
}
