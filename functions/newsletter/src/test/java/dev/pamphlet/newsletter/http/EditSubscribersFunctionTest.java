package dev.pamphlet.newsletter.http;

import static dev.pamphlet.newsletter.http.Given.LETTER;
import static dev.pamphlet.newsletter.http.NewsletterRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an editor's erasure leaves. */
class EditSubscribersFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);
  private final Given given = new Given(tables);

  @ParameterizedTest
  @EnumSource(Status.class)
  void anEditorErasesAllDataOfASubscriber(Status status) {
    given.subscriber(status);

    Answered answered = erase(Given.ID.value());

    assertThat(answered.status()).isEqualTo(204);
    assertThat(given.profile()).isEmpty();
    assertThat(given.consent()).isEmpty();
    assertThat(given.token(LETTER)).isEmpty();
    assertThat(given.address().orElseThrow().erasedAt()).contains(NOW);
    assertThat(given.departures())
        .containsExactly(new Departure(Given.KEY, NOW, Departure.How.ERASED));
    assertThat(given.items("SubscribersTable").toString()).doesNotContain("canary");
  }

  /** The same as an erasure by the owner. */
  @Test
  void anErasureCostsThis() {
    given.subscriber(Status.CONFIRMED);
    tables.reset();

    erase(Given.ID.value());

    assertThat(tables.calls()).containsExactly("GetItem", "Query", "TransactWriteItems");
    assertThat(tables.consumed()).isEqualTo(new Capacity(2, 8));
  }

  @Test
  void thereIsNobodyToEraseASecondTime() {
    given.subscriber(Status.CONFIRMED);
    erase(Given.ID.value());

    Answered again = erase(Given.ID.value());

    assertThat(again.status()).isEqualTo(404);
    assertThat(given.departures()).hasSize(1);
  }

  @Test
  void anInvalidIdIsNamed() {
    Answered answered = erase("canary@example.org");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.at("/invalid_params/0/name")).isEqualTo("subscriber");
    assertThat(answered.text()).doesNotContain("canary");
  }

  @Test
  void aStoppedDatabaseErasesNobodyAndSaysSo() {
    Answered answered =
        Answered.by(
            room.withoutDatabase().editSubscribers(), Event.of("edit-subscribers-erase.json"));

    assertThat(answered.status()).isEqualTo(503);
  }

  private Answered erase(String id) {
    return Answered.by(
        room.editSubscribers(), Event.of("edit-subscribers-erase.json").path("subscriber", id));
  }
}
