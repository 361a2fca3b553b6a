package dev.pamphlet.articles.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.ArticleState.Status;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.editing.ScheduledPublishing.Outcome;
import dev.pamphlet.content.Slug;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledPublishingTest {

  private static final Slug HERE = new Slug("here");
  private static final Instant DUE = Instant.parse("2027-01-01T00:00:00Z");
  private static final Expected.Version FIRST = new Expected.Version(1);

  private final Acts acts = new Acts();
  private final Manuscript scheduled =
      acts.create(HERE, Acts.published("publishAt: " + DUE + "\nannounce: true"));

  @Test
  void theScheduledVersionBecomesPublicNotTheLatest() {
    acts.revise(HERE, 1, Acts.draft("summary: A later draft."));

    assertThat(publish(DUE)).isEqualTo(Outcome.PUBLISHED);

    assertThat(state().published().orElseThrow().version()).isEqualTo(1);
    assertThat(state().announced()).isTrue();
  }

  @Test
  void anArticleIsPublishedWhenItIsDueAndOnlyOnce() {
    assertThat(publish(DUE.minusMillis(1))).isEqualTo(Outcome.NOT_DUE);
    assertThat(state().status()).isEqualTo(Status.SCHEDULED);

    publish(DUE);

    assertThat(publish(DUE)).isEqualTo(Outcome.NOT_DUE);
  }

  @Test
  void anotherRunThatIsFirstSupersedesThisOne() {
    acts.store().beforeNextSave(() -> assertThat(publish(DUE)).isEqualTo(Outcome.PUBLISHED));

    assertThat(publish(DUE)).isEqualTo(Outcome.SUPERSEDED);

    assertThat(state().status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void aWithdrawalAtTheLastMomentWins() {
    acts.store().beforeNextSave(() -> acts.withdrawing().withdraw(HERE, FIRST));

    assertThat(publish(DUE)).isEqualTo(Outcome.SUPERSEDED);

    assertThat(state().published()).isEmpty();
  }

  @Test
  void aPostponedPublicationWaits() {
    acts.publishing().schedule(HERE, FIRST, DUE.plusSeconds(60), Optional.empty());

    assertThat(publish(DUE)).isEqualTo(Outcome.NOT_DUE);
    assertThat(publish(DUE.plusSeconds(60))).isEqualTo(Outcome.PUBLISHED);
  }

  private Outcome publish(Instant now) {
    return acts.scheduledPublishing().publish(scheduled.id(), now);
  }

  private ArticleState state() {
    return acts.store().get(scheduled.id()).state();
  }
}
