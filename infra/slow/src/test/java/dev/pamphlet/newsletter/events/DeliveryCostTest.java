package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a thousand mails cost, in the units that AWS bills. */
class DeliveryCostTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final SesStub ses = new SesStub();

  @AfterEach
  void close() {
    ses.close();
  }

  /**
   * The lists of issues that are due or under way, of lapsed leases, and of issues that are not
   * delivered.
   */
  @Test
  void aMinuteInWhichNothingIsSentCostsFourQueries() {
    Answered.payload(DeliveryRoom.ofAll(tables).paceIssues(), Event.of("pace-issues.json"));

    assertThat(tables.calls()).containsExactly("Query", "Query", "Query", "Query");
  }

  @Test
  void aThousandMailsStayWithinTheirBudget() {
    ses.limits(50, 100_000, true);
    DeliveryRound round = new DeliveryRound(tables, ses, Audience.of(1_000), 1, false);
    round.told.lost = 1;
    tables.reset();

    Books sent = round.run();

    assertThat(sent.sent()).isEqualTo(1_000);
    assertThat(tables.consumed().writeUnits()).as("write units").isLessThanOrEqualTo(500);
    assertThat(round.queue.requests()).as("requests of the queue").isLessThanOrEqualTo(80);

    tables.reset();
    round.hearAll();

    assertThat(tables.consumed().writeUnits()).as("write units of events").isLessThanOrEqualTo(100);
    assertThat(round.books()).isEqualTo(sent);
    assertThat(round.violations()).isEmpty();

    tables.reset();
    round.pace();
    assertThat(round.room.plans().open(round.room.now())).isEmpty();
    assertThat(round.keeping.chunks())
        .hasSize(20)
        .allSatisfy(chunk -> assertThat(chunk).doesNotContainKey("expiresAt"));
    round.room.later(Duration.ofDays(14));
    round.pace();

    assertThat(tables.consumed().writeUnits())
        .as("write units of the end")
        .isLessThanOrEqualTo(100);
    assertThat(round.room.plans().open(round.room.now())).isEmpty();
    assertThat(round.keeping.chunks())
        .hasSize(20)
        .allSatisfy(chunk -> assertThat(chunk).containsKey("expiresAt"));
    assertThat(round.books()).isEqualTo(sent);
  }
}
