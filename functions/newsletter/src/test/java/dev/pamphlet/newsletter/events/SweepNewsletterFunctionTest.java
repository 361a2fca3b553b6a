package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SweepNewsletterFunctionTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final MailRoom room = new MailRoom(tables);

  @BeforeEach
  void open() {
    room.open();
  }

  @Test
  void aRunWithoutAnythingOverdueCostsOneQuery() {
    room.asks("ada@example.org");
    tables.reset();

    assertThat(run()).isEqualTo("{\"overdue\":0}");

    assertThat(tables.calls()).containsExactly("Query");
  }

  @Test
  void whatTheStreamLostIsMailed() {
    room.asks("ada@example.org");
    room.asks("bea@example.org");
    room.later(Duration.ofMinutes(11));

    assertThat(run()).isEqualTo("{\"mailed\":2,\"overdue\":2}");

    assertThat(room.mails()).hasSize(2);
    assertThat(room.items("SubscribersTable", "REQUEST#")).isEmpty();
    assertThat(run()).isEqualTo("{\"overdue\":0}");
  }

  @Test
  void aRefusedMailFailsTheRunAndWaitsForTheNext() {
    room.asks("ada@example.org");
    room.asks("bea@example.org");
    room.later(Duration.ofMinutes(11));
    room.fails(NotMailed.refused("MessageRejected"), false);

    assertThatThrownBy(this::run).hasMessage("A part of the run failed; the log names it.");
    assertThat(room.items("SubscribersTable", "REQUEST#")).hasSize(2);
    room.works();

    run();

    assertThat(room.mails()).hasSize(2);
  }

  private String run() {
    return Answered.payload(room.sweep(), Event.of("sweep-newsletter.json")).toString();
  }
}
