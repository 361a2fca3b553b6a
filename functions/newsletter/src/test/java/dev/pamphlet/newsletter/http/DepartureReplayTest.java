package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.Given.LETTER;
import static dev.pamphlet.newsletter.http.Given.PREFERENCES;
import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.dynamodb.DepartureItem;
import dev.pamphlet.newsletter.dynamodb.DepartureReplay;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Subscribers are restored from a copy that was made before some of them left. */
class DepartureReplayTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);
  private final Given given = new Given(tables);

  @Test
  void whoLeftSinceLeavesAgain() {
    var copy = given.subscriber(Status.CONFIRMED).items("SubscribersTable");
    Answered.by(room.unsubscribe(), Event.of("unsubscribe.json").query("token=" + LETTER.value()));
    restore(copy);
    assertThat(given.status()).isEqualTo(Status.CONFIRMED);

    assertThat(replay()).isEqualTo(new DepartureReplay.Result(1, 1));

    assertThat(given.status()).isEqualTo(Status.UNSUBSCRIBED);
    assertThat(given.profile().orElseThrow().since()).isEqualTo(NOW);
  }

  @Test
  void whoWasErasedSinceIsErasedAgain() {
    given.subscriber(Status.CONFIRMED).preferencesToken(NOW.plusSeconds(60));
    var copy = given.items("SubscribersTable");
    Answered.by(
        room.ownSubscription(),
        Event.of("own-subscription-erase.json").header("subscription-token", PREFERENCES.value()));
    var erased = given.items("SubscribersTable");
    restore(copy);

    assertThat(replay()).isEqualTo(new DepartureReplay.Result(1, 1));

    assertThat(given.items("SubscribersTable")).containsExactlyInAnyOrderElementsOf(erased);
    assertThat(given.departures()).hasSize(1);
  }

  /** Otherwise, an import could bring back an address that came and was erased after the copy. */
  @Test
  void anErasureIsMarkedEvenIfTheCopyLacksTheSubscriber() {
    depart(Departure.How.ERASED);

    assertThat(replay()).isEqualTo(new DepartureReplay.Result(1, 1));

    assertThat(given.address().orElseThrow().erasedAt()).contains(NOW);
  }

  @ParameterizedTest
  @EnumSource
  void aReplayMayBeRepeated(Departure.How how) {
    given.subscriber(Status.CONFIRMED);
    depart(how);
    replay();
    var once = given.items("SubscribersTable");

    assertThat(replay()).isEqualTo(new DepartureReplay.Result(1, 0));
    assertThat(given.items("SubscribersTable")).isEqualTo(once);
  }

  /** The copy was made after that. */
  @ParameterizedTest
  @EnumSource
  void whoCameBackAfterItStays(Departure.How how) {
    given.subscriber(Status.CONFIRMED, NOW.plusSeconds(1));
    depart(how);

    assertThat(replay()).isEqualTo(new DepartureReplay.Result(1, 0));
    assertThat(given.status()).isEqualTo(Status.CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, UNSUBSCRIBED, UNSUBSCRIBED",
    "CONFIRMED, BOUNCED, BOUNCED",
    "CONFIRMED, COMPLAINED, COMPLAINED",
    "BOUNCED, UNSUBSCRIBED, UNSUBSCRIBED",
    "UNSUBSCRIBED, BOUNCED, UNSUBSCRIBED",
    "UNSUBSCRIBED, COMPLAINED, COMPLAINED",
    "COMPLAINED, UNSUBSCRIBED, COMPLAINED"
  })
  void aReplayNeverUndoesADeparture(Status restored, Departure.How how, Status replayed) {
    given.subscriber(restored);
    depart(how);

    replay();

    assertThat(given.status()).isEqualTo(replayed);
  }

  private DepartureReplay.Result replay() {
    return new DepartureReplay(
            new DynamoDb(tables.client()),
            tables.name("SubscribersTable"),
            tables.name("DeliveryTable"))
        .run(read -> {});
  }

  private void depart(Departure.How how) {
    tables
        .client()
        .putItem(
            put ->
                put.tableName(tables.name("DeliveryTable"))
                    .item(DepartureItem.of(new Departure(Given.KEY, NOW, how)).attributes()));
  }

  /** Acts like a restore: what was written since is gone, and what was deleted is back. */
  private void restore(List<Map<String, AttributeValue>> copy) {
    String table = tables.name("SubscribersTable");
    for (Map<String, AttributeValue> item : given.items("SubscribersTable")) {
      tables
          .client()
          .deleteItem(
              delete ->
                  delete.tableName(table).key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
    }
    copy.forEach(item -> tables.client().putItem(put -> put.tableName(table).item(item)));
  }
}
