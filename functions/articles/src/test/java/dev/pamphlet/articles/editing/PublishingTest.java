package dev.pamphlet.articles.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.ArticleState.Status;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Refused;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.content.Slug;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingTest {

  private static final Slug HERE = new Slug("here");
  private static final Instant LATER = Acts.NOW.plusSeconds(3_600);
  private static final Expected.Version FIRST = new Expected.Version(1);

  private final Acts acts = new Acts();

  @Test
  void theLatestVersionBecomesPublic() {
    acts.create(HERE, Acts.draft(""));
    acts.revise(HERE, 1, Acts.draft(""));

    ArticleState state =
        acts.publishing().publish(HERE, new Expected.Version(2), Optional.empty()).state();

    assertThat(state.published().orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void theRequestDecidesOnTheAnnouncementBeforeTheFrontMatter() {
    acts.create(HERE, Acts.draft("announce: true"));
    acts.create(new Slug("other"), Acts.draft("announce: true"));

    assertThat(acts.publishing().publish(HERE, FIRST, Optional.of(false)).state().announced())
        .isFalse();
    assertThat(
            acts.publishing()
                .publish(new Slug("other"), FIRST, Optional.empty())
                .state()
                .announced())
        .isTrue();
  }

  @Test
  void aScheduleKeepsTheVersionAndTheAnnouncement() {
    acts.create(HERE, Acts.draft("announce: true"));

    Manuscript after = acts.publishing().schedule(HERE, FIRST, LATER, Optional.empty());

    assertThat(after.state().schedule()).contains(new Schedule(LATER, 1, true));
    assertThatThrownBy(() -> acts.publishing().schedule(HERE, FIRST, Acts.NOW, Optional.empty()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anEditorWhoDoesNotKnowTheLatestVersionPublishesNothing() {
    acts.create(HERE, Acts.draft(""));
    acts.revise(HERE, 1, Acts.draft(""));

    Acts.assertNotDone(
        () -> acts.publishing().publish(HERE, FIRST, Optional.empty()), new Reason.Outdated());
    Acts.assertNotDone(
        () -> acts.publishing().schedule(HERE, FIRST, LATER, Optional.empty()),
        new Reason.Outdated());
    assertThat(acts.store().find(HERE).orElseThrow().state()).isEqualTo(ArticleState.DRAFT);
  }

  @Test
  void anEditorWhoIsOvertakenPublishesNothing() {
    acts.create(HERE, Acts.published(""));
    acts.store().beforeNextSave(() -> acts.withdrawing().withdraw(HERE, FIRST));

    Acts.assertNotDone(
        () -> acts.publishing().publish(HERE, FIRST, Optional.empty()), new Reason.Outdated());

    assertThat(acts.store().find(HERE).orElseThrow().state().status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void thereMustBeAnArticle() {
    Acts.assertNotDone(
        () -> acts.publishing().publish(HERE, FIRST, Optional.empty()), new Reason.NotThere());
  }
}
