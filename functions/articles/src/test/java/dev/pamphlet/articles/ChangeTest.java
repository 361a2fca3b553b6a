package dev.pamphlet.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pamphlet.articles.ArticleState.Status;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-03-01T00:00:00Z");
  private static final ArticleId ID = new ArticleId("0".repeat(32));
  private static final Slug SLUG = new Slug("why-servers");
  private static final Slug OTHER = new Slug("why-not");

  @Test
  void publishedAtIsSetOnceAndUpdatedAtEachTime() {
    Change next = revise(create(Texts.published()), Texts.published(), LATER);

    assertThat(next.article().orElseThrow().card().publishedAt()).isEqualTo(FIRST);
    assertThat(next.article().orElseThrow().card().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void aDraftIsPublishedOnceItsFrontMatterSaysSo() {
    Change draft = create(Texts.draft());
    Change next = revise(draft, Texts.published(), LATER);

    assertThat(draft.article()).isEmpty();
    assertThat(draft.after().state()).isEqualTo(ArticleState.DRAFT);
    assertThat(next.article().orElseThrow().card().publishedAt()).isEqualTo(LATER);
    assertThat(next.article().orElseThrow().card().version()).isEqualTo(2);
  }

  @Test
  void aFutureTimeSchedulesAndAPastTimePublishes() {
    Change scheduled = create(Texts.scheduled(LATER));
    Change published = create(Texts.scheduled(FIRST));

    assertThat(scheduled.article()).isEmpty();
    assertThat(scheduled.after().state().status()).isEqualTo(Status.SCHEDULED);
    assertThat(scheduled.after().state().schedule()).contains(new Schedule(LATER, 1, false));
    assertThat(published.after().state().status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void anOldPostKeepsItsDateAndAnnouncesNothing() {
    Instant old = Instant.parse("2015-03-01T00:00:00Z");
    Change dated = create(Texts.dated(old));
    Change next = revise(dated, Texts.dated(old), LATER);

    assertThat(dated.article().orElseThrow().card().publishedAt()).isEqualTo(old);
    assertThat(dated.article().orElseThrow().card().updatedAt()).isEqualTo(old);
    assertThat(dated.announces()).isFalse();
    assertThat(next.article().orElseThrow().card().publishedAt()).isEqualTo(old);
    assertThat(next.article().orElseThrow().card().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void aPastTimeIsTheDateOfAFirstPublication() {
    Instant old = Instant.parse("2015-03-01T00:00:00Z");

    assertThat(create(Texts.scheduled(old)).article().orElseThrow().card().publishedAt())
        .isEqualTo(old);
  }

  @Test
  void anArticleThatIsPublicKeepsTheDateThatReadersKnow() {
    Change dated = revise(create(Texts.published()), Texts.dated(FIRST.minusSeconds(1)), LATER);

    assertThat(dated.article().orElseThrow().card().publishedAt()).isEqualTo(FIRST);
  }

  @Test
  void aDraftThatIsPublishedByARequestKeepsItsOldDateToo() {
    Instant old = Instant.parse("2015-03-01T00:00:00Z");
    Change ordered =
        Change.publish(create(Texts.draft()).after(), 1, Texts.dated(old), false, LATER);

    assertThat(ordered.article().orElseThrow().card().publishedAt()).isEqualTo(old);
  }

  @Test
  void aFuturePublicationDateIsRefused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> create(Texts.dated(LATER)))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("publishedAt"));
  }

  @Test
  void aDraftSavedInTheMeantimeLeavesTheScheduleAsItWasDecided() {
    Change draft = revise(create(Texts.scheduled(LAST)), Texts.draft(), LATER);

    assertThat(draft.after().state().schedule()).contains(new Schedule(LAST, 1, false));
  }

  @Test
  void publishingEndsTheSchedule() {
    Change published = revise(create(Texts.scheduled(LAST)), Texts.published(), LATER);

    assertThat(published.after().state().schedule()).isEmpty();
  }

  @Test
  void thePublicVersionStaysUntilItsRevisionIsDue() {
    Change scheduled = revise(create(Texts.published()), Texts.scheduled(LAST), LATER);

    assertThat(scheduled.after().state().status()).isEqualTo(Status.PUBLISHED);
    assertThat(scheduled.after().state().published().orElseThrow().version()).isEqualTo(1);
    assertThat(scheduled.article()).isEmpty();
  }

  @Test
  void publishingTheSameVersionAgainChangesNothingForReaders() {
    Change first = create(Texts.published());
    Change again = Change.publish(first.after(), 1, Texts.published(), false, LATER);

    assertThat(again.article()).isEqualTo(first.article());
    assertThat(again.after().state()).isEqualTo(first.after().state());
  }

  @Test
  void aTextlessVersionIsNotPublished() {
    Manuscript draft = create(Texts.empty()).after();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Change.publish(draft, 1, Texts.empty(), false, LATER))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("body"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Change.schedule(draft, LAST, Texts.empty(), false, LATER));
  }

  @Test
  void nothingIsScheduledForThePast() {
    Manuscript draft = create(Texts.draft()).after();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Change.schedule(draft, LATER, Texts.draft(), false, LATER))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("at"));
  }

  @Test
  void anArticleIsAnnouncedOnce() {
    Change first = create(Texts.announced());
    Change next = revise(first, Texts.announced(), LATER);

    assertThat(first.announces()).isTrue();
    assertThat(next.announces()).isFalse();
  }

  @Test
  void aScheduledAnnouncementIsMadeWhenItIsDue() {
    Change scheduled =
        Change.schedule(create(Texts.draft()).after(), LATER, Texts.draft(), true, FIRST);
    Change due = Change.publish(scheduled.after(), 1, Texts.draft(), true, LATER);

    assertThat(scheduled.announces()).isFalse();
    assertThat(due.announces()).isTrue();
  }

  @Test
  void aWithdrawnArticleReturnsWithItsFirstDate() {
    Change withdrawn = Change.withdraw(create(Texts.published("a")).after(), LATER);
    Change returned = Change.publish(withdrawn.after(), 1, Texts.published("a"), false, LAST);

    assertThat(withdrawn.after().state().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(withdrawn.retiredTags()).containsExactly(new Tag("a"));
    assertThat(returned.article().orElseThrow().card().publishedAt()).isEqualTo(FIRST);
    assertThat(returned.article().orElseThrow().card().updatedAt()).isEqualTo(LAST);
  }

  @Test
  void withdrawingAScheduledArticleLeavesADraft() {
    Change withdrawn = Change.withdraw(create(Texts.scheduled(LAST)).after(), LATER);

    assertThat(withdrawn.after().state()).isEqualTo(ArticleState.DRAFT);
    assertThat(withdrawn.newlyWithdrawn()).isEmpty();
  }

  @Test
  void everyFormerAddressLeadsToThePresentOne() {
    Slug third = new Slug("third");
    Change moved = Change.move(create(Texts.published()).after(), OTHER, LATER);
    Change again = Change.move(moved.after(), third, LAST);

    assertThat(again.newRedirects()).containsExactly(SLUG, OTHER);
    assertThat(again.newAddresses()).containsExactly(third);
  }

  @Test
  void anArticleMayMoveBack() {
    Change moved = Change.move(create(Texts.published()).after(), OTHER, LATER);
    Change home = Change.move(moved.after(), SLUG, LAST);

    assertThat(home.after().addresses()).isEqualTo(new Addresses(SLUG, List.of(OTHER)));
    assertThat(home.newAddresses()).isEmpty();
  }

  @Test
  void aDraftDoesNotRevealItsMoves() {
    Change moved = Change.move(create(Texts.draft()).after(), OTHER, LATER);
    Change published = revise(moved, Texts.published(), LAST);

    assertThat(moved.newRedirects()).isEmpty();
    assertThat(published.newRedirects()).containsExactly(SLUG);
  }

  @Test
  void anArticleDoesNotMoveToWhereItIs() {
    Manuscript manuscript = create(Texts.draft()).after();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Change.move(manuscript, SLUG, LATER))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("to"));
  }

  @Test
  void anArticleMovesAsOftenAsOneTransactionCanRedirect() {
    List<Slug> most =
        IntStream.range(0, Addresses.MAX_FORMER).mapToObj(i -> new Slug("former-" + i)).toList();
    Addresses full = new Addresses(SLUG, most);

    assertThatExceptionOfType(Refused.class).isThrownBy(() -> full.movedTo(OTHER));
    assertThat(full.movedTo(most.get(0)).former()).hasSize(Addresses.MAX_FORMER);
  }

  /** Whatever a later version says, only publishing changes the public article. */
  @Property
  void aDraftNeverChangesWhatIsPublic(
      @ForAll("tags") Set<String> before, @ForAll("tags") Set<String> after) {
    Change first = create(text(true, before));
    Change draft = revise(first, text(false, after), LATER);

    assertThat(draft.article()).isEmpty();
    assertThat(draft.retiredTags()).isEmpty();
    assertThat(draft.after().state()).isEqualTo(first.after().state());
    assertThat(draft.after().version()).isEqualTo(2);
  }

  /** After a publication, the tag entries are exactly those of its front matter. */
  @Property
  void retiredAndNewTagsAccountForAllTags(
      @ForAll("tags") Set<String> before, @ForAll("tags") Set<String> after) {
    Change first = create(text(true, before));
    Change next = revise(first, text(true, after), LATER);
    var listed = new HashSet<>(first.after().state().published().orElseThrow().tags());

    next.retiredTags().forEach(listed::remove);
    listed.addAll(next.article().orElseThrow().card().tags());

    assertThat(listed).isEqualTo(Set.copyOf(next.after().state().published().orElseThrow().tags()));
    assertThat(listed).hasSameSizeAs(after);
  }

  @Provide
  Arbitrary<Set<String>> tags() {
    return Arbitraries.of("a", "b", "c", "d").set();
  }

  private static ArticleText text(boolean published, Set<String> tags) {
    return Texts.text(published, Optional.empty(), false, tags);
  }

  private static Change create(ArticleText text) {
    return Change.create(ID, Addresses.of(SLUG), "source", text, FIRST);
  }

  private static Change revise(Change before, ArticleText text, Instant now) {
    Manuscript manuscript = before.after();
    return Change.revise(manuscript, manuscript.addresses(), "source", text, now);
  }
}
