package dev.pamphlet.articles.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Refused;
import dev.pamphlet.articles.Standing.Status;
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

    assertThat(withdrawn.standing().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(acts.withdrawing().withdraw(HERE, FIRST)).isEqualTo(withdrawn);
  }

  @Test
  void aScheduleIsWithdrawnToADraftAndADraftIsNot() {
    acts.create(HERE, Acts.published("publishAt: 2027-01-01T00:00:00Z"));

    assertThat(acts.withdrawing().withdraw(HERE, FIRST).standing().status())
        .isEqualTo(Status.DRAFT);
    Acts.assertNotDone(() -> acts.withdrawing().withdraw(HERE, FIRST), new Reason.NothingPublic());
  }

  @Test
  void anArticleThatMovedMayReturn() {
    acts.create(HERE, Acts.draft(""));
    acts.moving().move(HERE, FIRST, THERE);

    Acts.assertNotDone(() -> acts.moving().move(HERE, FIRST, THERE), new Reason.MovedAway(THERE));
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
  void aMoveToWhereItIsIsRefused() {
    acts.create(HERE, Acts.draft(""));

    assertThatThrownBy(() -> acts.moving().move(HERE, FIRST, HERE)).isInstanceOf(Refused.class);
  }
}
