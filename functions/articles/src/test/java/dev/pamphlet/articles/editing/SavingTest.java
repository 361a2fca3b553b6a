package dev.pamphlet.articles.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.articles.ArticleState.Status;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Refused;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.markdown.source.Warning;
import org.junit.jupiter.api.Test;

class SavingTest {

  private static final Slug HERE = new Slug("here");
  private static final Slug OLD = new Slug("old");
  private static final Slug OTHER = new Slug("other");

  /** Without one, each text has a warning of its own. */
  private static final String SUMMARY = "summary: What it is about.";

  private final Acts acts = new Acts();

  @Test
  void aFirstSaveCreatesAndTheNextRevises() {
    Saved first = acts.saving().save(HERE, new Expected.Absent(), Acts.draft(""));
    Saved second = acts.revise(HERE, 1, Acts.draft(""));

    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(second.manuscript().id()).isEqualTo(first.manuscript().id());
    assertThat(second.manuscript().version()).isEqualTo(2);
  }

  @Test
  void theFrontMatterPublishesOrSchedules() {
    assertThat(acts.create(HERE, Acts.published("")).state().status()).isEqualTo(Status.PUBLISHED);
    assertThat(
            acts.create(OTHER, Acts.published("publishAt: 2027-01-01T00:00:00Z")).state().status())
        .isEqualTo(Status.SCHEDULED);
  }

  @Test
  void theSecondOfTwoEditorsIsRefusedAndOverwritesNothing() {
    acts.create(HERE, Acts.draft(""));
    acts.revise(HERE, 1, Acts.draft("summary: The first editor's."));

    Acts.assertNotDone(
        () -> acts.revise(HERE, 1, Acts.draft("summary: The second editor's.")),
        new Reason.Outdated());

    assertThat(acts.store().find(HERE).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aSaveThatIsOvertakenBetweenReadAndWriteIsRefusedToo() {
    Manuscript before = acts.create(HERE, Acts.draft(""));
    acts.store()
        .beforeNextSave(() -> acts.revise(HERE, 1, Acts.draft("summary: The first editor's.")));

    Acts.assertNotDone(
        () -> acts.revise(HERE, 1, Acts.draft("summary: The second editor's.")),
        new Reason.Outdated());

    assertThat(acts.store().version(before.id(), 2).orElseThrow().source()).contains("first");
  }

  @Test
  void aRepeatedSaveGetsTheSameAnswerAndSavesNothing() {
    Saved first = acts.saving().save(HERE, new Expected.Absent(), Acts.published(SUMMARY));
    assertThat(acts.saving().save(HERE, new Expected.Absent(), Acts.published(SUMMARY)))
        .isEqualTo(first);

    String revised = Acts.published(SUMMARY).replace("## Cost {#cost}", "## Price {#price}");
    acts.at(Acts.NOW.plusSeconds(60));
    Saved second = acts.revise(HERE, 1, revised);
    Saved again = acts.revise(HERE, 1, revised);

    assertThat(again).isEqualTo(second);
    assertThat(again.manuscript().version()).isEqualTo(2);
    assertThat(again.warnings()).hasSize(1);
  }

  @Test
  void theSameSaveTwiceAtOnceSavesOnce() {
    acts.create(HERE, Acts.draft(""));
    acts.store().beforeNextSave(() -> acts.revise(HERE, 1, Acts.draft(SUMMARY)));

    Saved second = acts.revise(HERE, 1, Acts.draft(SUMMARY));

    assertThat(second.manuscript().version()).isEqualTo(2);
  }

  @Test
  void aRepeatedSaveThatMovedTheArticleGetsTheSameAnswer() {
    acts.create(OLD, Acts.published(SUMMARY));

    Saved moved = acts.saving().save(HERE, new Expected.Absent(), movedFrom("old"));

    assertThat(acts.saving().save(HERE, new Expected.Absent(), movedFrom("old"))).isEqualTo(moved);
    assertThat(acts.revise(HERE, 1, movedFrom("old"))).isEqualTo(moved);
  }

  @Test
  void theSameTextOnAnotherBaseIsAnotherSave() {
    acts.create(HERE, Acts.draft(SUMMARY));
    acts.revise(HERE, 1, Acts.draft(""));
    acts.revise(HERE, 2, Acts.draft(SUMMARY));

    Acts.assertNotDone(() -> acts.revise(HERE, 1, Acts.draft(SUMMARY)), new Reason.Outdated());
    Acts.assertNotDone(() -> acts.create(HERE, Acts.draft(SUMMARY)), new Reason.AlreadyThere());
    assertThat(acts.revise(HERE, 3, Acts.draft(SUMMARY)).manuscript().version()).isEqualTo(4);
  }

  @Test
  void theStoredStateMustBeTheExpectedOne() {
    Acts.assertNotDone(() -> acts.revise(HERE, 1, Acts.draft("")), new Reason.NothingToRevise());

    acts.create(HERE, Acts.draft(""));

    Acts.assertNotDone(() -> acts.create(HERE, Acts.draft(SUMMARY)), new Reason.AlreadyThere());
    Acts.assertNotDone(
        () -> acts.saving().save(HERE, Expected.Version.UNKNOWN, Acts.draft("")),
        new Reason.Outdated());
  }

  @Test
  void aMovedArticleKeepsItsId() {
    Manuscript old = acts.create(OLD, Acts.published(""));

    Saved moved = acts.saving().save(HERE, new Expected.Absent(), movedFrom("old"));

    assertThat(moved.created()).isFalse();
    assertThat(moved.manuscript().id()).isEqualTo(old.id());
    assertThat(moved.manuscript().slug()).isEqualTo(HERE);
    Acts.assertNotDone(() -> acts.revise(OLD, 2, Acts.published("")), new Reason.MovedAway(HERE));
  }

  @Test
  void aMoveThatExpectsAVersionNoticesARevisionAtTheOldAddress() {
    acts.create(OLD, Acts.draft(""));
    acts.revise(OLD, 1, Acts.draft(""));

    Acts.assertNotDone(() -> acts.revise(HERE, 1, movedFrom("old")), new Reason.Outdated());

    assertThat(acts.revise(HERE, 2, movedFrom("old")).manuscript().version()).isEqualTo(3);
  }

  @Test
  void noAddressIsTakenFromAnotherArticle() {
    acts.create(HERE, Acts.draft(""));
    acts.create(OTHER, Acts.draft(""));

    Acts.assertNotDone(
        () -> acts.revise(HERE, 1, movedFrom("other")),
        new Reason.NotMovedFrom("'other' belongs to another article"));
    Acts.assertNotDone(
        () -> acts.create(new Slug("new"), movedFrom("here, other")),
        new Reason.NotMovedFrom("they belong to several articles"));
  }

  @Test
  void noArticleIsTakenFromTheFolderThatItMovedTo() {
    acts.create(OLD, Acts.draft(""));
    acts.moving().move(OLD, new Expected.Version(1), OTHER);

    Acts.assertNotDone(
        () -> acts.create(HERE, movedFrom("old")),
        new Reason.NotMovedFrom("the article is at 'other', which is not among them"));
  }

  @Test
  void anUnusedFormerAddressBecomesTheArticles() {
    assertThat(acts.create(HERE, movedFrom("old")).addresses().former()).containsExactly(OLD);
  }

  @Test
  void anArticleCannotHaveMovedFromItsPresentAddress() {
    assertThatThrownBy(() -> acts.create(HERE, movedFrom("here"))).isInstanceOf(Refused.class);
    assertThat(acts.store().find(HERE)).isEmpty();
  }

  @Test
  void aSourceThatCannotBeReadIsNotSaved() {
    assertThatThrownBy(() -> acts.create(HERE, "No front matter."))
        .isInstanceOf(MalformedSource.class);
    assertThat(acts.store().find(HERE)).isEmpty();
  }

  @Test
  void onlyASectionThatWasPublicLeavesBrokenLinks() {
    acts.create(HERE, Acts.published(""));
    acts.create(OTHER, Acts.draft(""));

    Saved published = acts.revise(HERE, 1, Acts.published(SUMMARY).replace("{#cost}", "{#price}"));
    Saved draft = acts.revise(OTHER, 1, Acts.draft(SUMMARY).replace("{#cost}", "{#price}"));

    assertThat(published.warnings())
        .extracting(Warning::message)
        .containsExactly("no section has the id 'cost' any more: links to #cost break");
    assertThat(draft.warnings()).isEmpty();
    assertThat(draft.sections().removed()).isEqualTo(published.sections().removed());
  }

  private static String movedFrom(String slugs) {
    return Acts.draft("movedFrom: [" + slugs + "]");
  }
}
