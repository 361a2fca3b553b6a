package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.SubscriptionRequest;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is put into an item comes out of it. */
class ItemsTest {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123Z");
  private static final SubscriberId ID = new SubscriberId("00ff".repeat(8));
  private static final AddressKey KEY = new AddressKey("k".repeat(43));
  private static final Token TOKEN = new Token("0123456789abcdef".repeat(2));
  private static final Evidence EVIDENCE =
      new Evidence(NOW, "192.0.2.7", "a browser", "page", "d".repeat(43));
  private static final List<Tag> TOPICS = List.of(new Tag("Servers"), new Tag("C++"));

  @Test
  void aRequest() {
    SubscriptionRequest request =
        new SubscriptionRequest(
            "r1", EmailAddress.of("ada@example.org"), TOPICS, Optional.of("de"), EVIDENCE);

    assertThat(RequestItem.read(RequestItem.of(request))).isEqualTo(request);
    assertThat(RequestItem.of(request).expiry()).contains(Instant.parse("2026-12-02T08:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void aSubscriberOfEachStatus(Status status) {
    Subscriber subscriber =
        new Subscriber(
            ID,
            KEY,
            EmailAddress.of("ada@example.org"),
            status,
            NOW,
            TOPICS,
            Optional.empty(),
            Optional.of(TOKEN),
            List.of(new Subscriber.SoftBounce("mail-1", NOW)));

    assertThat(ProfileItem.read(ProfileItem.of(subscriber))).isEqualTo(subscriber);
    assertThat(ProfileItem.idOf(ProfileItem.of(subscriber))).isEqualTo(ID);
    assertThat(ProfileItem.of(subscriber).expiry().isPresent()).isEqualTo(status == Status.PENDING);
  }

  @Test
  void anAddress() {
    AddressState mailed =
        new AddressState(
            KEY,
            Optional.of(ID),
            Optional.empty(),
            Optional.of(new AddressState.Mailed("r1", NOW, 2)),
            Optional.of(Instant.parse("2026-12-30T08:00:00Z")));
    AddressState erased =
        new AddressState(
            KEY, Optional.empty(), Optional.of(NOW), Optional.empty(), Optional.empty());

    assertThat(AddressItem.read(AddressItem.of(mailed))).isEqualTo(mailed);
    assertThat(AddressItem.read(AddressItem.of(erased))).isEqualTo(erased);
  }

  @Test
  void aTokenOfEachPurpose() {
    TokenUse confirm =
        new TokenUse.Confirm(
            ID,
            KEY,
            TOPICS,
            Optional.of("de"),
            EVIDENCE,
            Optional.of("mail-1"),
            Instant.parse("2026-12-02T08:00:00Z"),
            Optional.of(NOW));
    TokenUse preferences = new TokenUse.Preferences(ID, Instant.parse("2026-11-30T09:00:00Z"));
    TokenUse letter = new TokenUse.Letter(ID);

    assertThat(TokenItem.read(TokenItem.of(TOKEN, confirm))).isEqualTo(confirm);
    assertThat(TokenItem.read(TokenItem.of(TOKEN, preferences))).isEqualTo(preferences);
    assertThat(TokenItem.read(TokenItem.of(TOKEN, letter))).isEqualTo(letter);
    assertThat(TokenItem.of(TOKEN, letter).attributes().toString()).doesNotContain(TOKEN.value());
  }

  @Test
  void aStepOfConsent() {
    Consent consent =
        new Consent(
            ID,
            NOW,
            Consent.Step.CONFIRMED,
            Optional.of(EVIDENCE),
            Optional.of(EVIDENCE),
            Optional.of(new Wording(1, "Yes, please.")),
            Optional.of("mail-1"));

    assertThat(ConsentItem.read(ConsentItem.of(consent))).isEqualTo(consent);
  }

  @ParameterizedTest
  @EnumSource
  void aDepartureOfEachKind(Departure.How how) {
    Departure left = new Departure(KEY, NOW, how);

    assertThat(DepartureItem.read(DepartureItem.of(left))).isEqualTo(left);
  }
}
