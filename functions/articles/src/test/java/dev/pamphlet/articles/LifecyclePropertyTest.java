package dev.pamphlet.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.ArticleState.Status;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever an editor does, in whatever order. */
class LifecyclePropertyTest {

  private static final ArticleId ID = new ArticleId("0".repeat(32));
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Slug> SLUGS =
      List.of(new Slug("a"), new Slug("b"), new Slug("c"), new Slug("d"));

  private enum Act {
    SAVE_DRAFT,
    SAVE_PUBLISHED,
    SAVE_SCHEDULED,
    SAVE_ANNOUNCED,
    PUBLISH,
    ANNOUNCE,
    SCHEDULE,
    WITHDRAW,
    MOVE_TO_A,
    MOVE_TO_B,
    MOVE_TO_C
  }

  @Provide
  Arbitrary<List<Act>> lives() {
    return Arbitraries.of(Act.values()).list().ofMinSize(1).ofMaxSize(30);
  }

  @Property
  void publishedAtIsSetOnce(@ForAll("lives") List<Act> life) {
    Optional<Instant> first = Optional.empty();
    for (Change change : changes(life)) {
      Optional<Instant> now = change.after().state().visibility().firstAt();
      if (first.isPresent()) {
        assertThat(now).isEqualTo(first);
      }
      first = now;
    }
  }

  @Property
  void anArticleAnnouncesAtMostOnceAndOnlyWhenItIsPublic(@ForAll("lives") List<Act> life) {
    List<Change> announcements = changes(life).stream().filter(Change::announces).toList();

    assertThat(announcements).hasSizeLessThanOrEqualTo(1);
    assertThat(announcements).allMatch(change -> change.article().isPresent());
  }

  @Property
  void onlyPublishingShowsAndOnlyWithdrawingHides(@ForAll("lives") List<Act> life) {
    List<Act> acts = new ArrayList<>(life);
    List<Change> changes = changes(life);
    for (int i = 1; i < changes.size(); i++) {
      Status before = changes.get(i - 1).after().state().status();
      Status after = changes.get(i).after().state().status();
      if (before == Status.PUBLISHED && after != Status.PUBLISHED) {
        assertThat(acts.get(i - 1)).isEqualTo(Act.WITHDRAW);
      }
      if (before != Status.PUBLISHED && after == Status.PUBLISHED) {
        assertThat(changes.get(i).article()).isPresent();
      }
    }
  }

  /** Every address that was ever public leads to the present one in one step. */
  @Property
  void redirectsLeadToThePresentAddress(@ForAll("lives") List<Act> life) {
    Map<Slug, Slug> redirects = new HashMap<>();
    for (Change change : changes(life)) {
      Slug here = change.after().slug();
      change.newRedirects().forEach(from -> redirects.put(from, here));
      redirects.remove(here);
      boolean everPublic = change.after().state().visibility().firstAt().isPresent();

      assertThat(redirects.values()).allMatch(here::equals);
      assertThat(redirects.keySet())
          .hasSameElementsAs(everPublic ? change.after().addresses().former() : List.of());
    }
  }

  @Property
  void everyChangeCountsAndVersionsHaveNoGaps(@ForAll("lives") List<Act> life) {
    int changes = 0;
    int versions = 0;
    for (Change change : changes(life)) {
      changes++;
      versions += change.version().isPresent() ? 1 : 0;
      assertThat(change.after().changes()).isEqualTo(changes);
      assertThat(change.after().version()).isEqualTo(versions);
    }
  }

  /**
   * The changes of a life, including the first save. A refused act is replaced by the save of a
   * draft.
   */
  private static List<Change> changes(List<Act> life) {
    Change last = Change.create(ID, Addresses.of(SLUGS.get(3)), "source", Texts.draft(), START);
    List<Change> changes = new ArrayList<>(List.of(last));
    Instant now = START;
    for (Act act : life) {
      now = now.plusSeconds(60);
      try {
        last = change(last.after(), act, now);
      } catch (Refused there) {
        last = revise(last.after(), Texts.draft(), now);
      }
      changes.add(last);
    }
    return changes;
  }

  private static Change change(Manuscript before, Act act, Instant now) {
    Instant later = now.plusSeconds(90);
    return switch (act) {
      case SAVE_DRAFT -> revise(before, Texts.draft("x"), now);
      case SAVE_PUBLISHED -> revise(before, Texts.published("x"), now);
      case SAVE_SCHEDULED -> revise(before, Texts.scheduled(later), now);
      case SAVE_ANNOUNCED -> revise(before, Texts.announced(), now);
      case PUBLISH -> publish(before, false, now);
      case ANNOUNCE -> publish(before, true, now);
      case SCHEDULE -> Change.schedule(before, later, Texts.draft(), true, now);
      case WITHDRAW -> Change.withdraw(before, now);
      case MOVE_TO_A -> Change.move(before, SLUGS.get(0), now);
      case MOVE_TO_B -> Change.move(before, SLUGS.get(1), now);
      case MOVE_TO_C -> Change.move(before, SLUGS.get(2), now);
    };
  }

  private static Change publish(Manuscript before, boolean announce, Instant now) {
    return Change.publish(before, before.version(), Texts.draft("y"), announce, now);
  }

  private static Change revise(Manuscript before, ArticleText text, Instant now) {
    return Change.revise(before, before.addresses(), "source", text, now);
  }
}
