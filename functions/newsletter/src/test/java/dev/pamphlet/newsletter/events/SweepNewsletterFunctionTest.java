package dev.pamphlet.newsletter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.content.Announcement;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.StoryItems;
import java.time.Duration;
import java.util.List;
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
  void aRunWithoutAnythingOverdueCostsOneQueryOfEachOutbox() {
    room.asks("ada@example.org");
    tables.reset();

    assertThat(run()).isEqualTo("{\"overdue\":0}");

    assertThat(tables.calls()).containsExactly("Query", "Query");
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

  @Test
  void announcementsThatTheStreamLostAreMade() {
    StoryItems.put(tables.client(), tables::name);
    room.open();
    ArticleId article = new ArticleId("e1".repeat(16));
    room.announces(new Announcement(article, new Slug("announced-room"), List.of(), room.now()));
    room.items("SubscribersTable", "REQUEST#")
        .forEach(request -> room.delete("SubscribersTable", request));
    room.later(Duration.ofMinutes(11));

    assertThat(run()).isEqualTo("{\"overdue\":1,\"sent\":1}");

    assertThat(room.issues().issues().find(IssueId.announcing(article)).orElseThrow().status())
        .isEqualTo(IssueStatus.PLANNING);
    assertThat(run()).isEqualTo("{\"overdue\":0}");
  }

  private String run() {
    return Answered.payload(room.sweep(), Event.of("sweep-newsletter.json")).toString();
  }
}
