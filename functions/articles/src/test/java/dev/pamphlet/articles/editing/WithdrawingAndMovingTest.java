package dev.pamphlet.articles.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleState.Status;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.Slug;
import org.junit.jupiter.api.Test;

class WithdrawingAndMovingTest {

  private static final Slug HERE = new Slug("here");
  private static final Slug THERE = new Slug("there");
  private static final Expected.Version FIRST = new Expected.Version(1);

  private final Acts acts = new Acts();

  @Test
  void aWithdrawalCanBeRepeated() {
    acts.create(HERE, Acts.published(""));

    Manuscript withdrawn = acts.withdrawing().withdraw(HERE, FIRST);

    assertThat(withdrawn.state().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(acts.withdrawing().withdraw(HERE, FIRST)).isEqualTo(withdrawn);
  }

  @Test
  void aScheduleIsWithdrawnToADraftAndADraftStaysOne() {
    acts.create(HERE, Acts.published("publishAt: 2027-01-01T00:00:00Z"));

    Manuscript draft = acts.withdrawing().withdraw(HERE, FIRST);

    assertThat(draft.state().status()).isEqualTo(Status.DRAFT);
    assertThat(acts.withdrawing().withdraw(HERE, FIRST)).isEqualTo(draft);
  }

  @Test
  void anArticleThatMovedMayReturn() {
    acts.create(HERE, Acts.draft(""));
    acts.moving().move(HERE, FIRST, THERE);

    Acts.assertNotDone(
        () -> acts.moving().move(HERE, FIRST, new Slug("elsewhere")), new Reason.MovedAway(THERE));
    assertThat(acts.moving().move(THERE, FIRST, HERE).addresses().former()).containsExactly(THERE);
  }

  @Test
  void anAddressOfAnotherArticleIsTakenForGood() {
    acts.create(HERE, Acts.draft(""));
    acts.create(THERE, Acts.draft(""));
    acts.moving().move(THERE, FIRST, new Slug("elsewhere"));

    Acts.assertNotDone(
        () -> acts.moving().move(HERE, FIRST, THERE), new Reason.AddressTaken(THERE));
  }

  @Test
  void aMoveMayBeRepeatedInTheSameVersion() {
    acts.create(HERE, Acts.draft(""));
    Manuscript moved = acts.moving().move(HERE, FIRST, THERE);

    assertThat(acts.moving().move(HERE, FIRST, THERE)).isEqualTo(moved);
    assertThat(acts.moving().move(THERE, FIRST, THERE)).isEqualTo(moved);
    Acts.assertNotDone(
        () -> acts.moving().move(HERE, new Expected.Version(2), THERE), new Reason.Outdated());
  }

  @Test
  void theSameMoveTwiceAtOnceMovesOnce() {
    acts.create(HERE, Acts.draft(""));
    acts.store().beforeNextSave(() -> acts.moving().move(HERE, FIRST, THERE));

    assertThat(acts.moving().move(HERE, FIRST, THERE).slug()).isEqualTo(THERE);
  }

  @Test
  void theSecondOfTwoMovesToOneAddressAtOnceIsRefused() {
    acts.create(HERE, Acts.draft(""));
    acts.create(new Slug("other"), Acts.draft(""));
    acts.store().beforeNextSave(() -> acts.moving().move(new Slug("other"), FIRST, THERE));

    Acts.assertNotDone(
        () -> acts.moving().move(HERE, FIRST, THERE), new Reason.AddressTaken(THERE));
  }
}
