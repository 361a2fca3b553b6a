package dev.pamphlet.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RevisionTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");
  private static final ArticleId ID = new ArticleId("0".repeat(32));
  private static final Slug SLUG = new Slug("why-servers");

  @Test
  void publishedAtIsSetOnceAndUpdatedAtEachTime() {
    Revision first = Revision.first(ID, SLUG, "source", text(true, Set.of()), FIRST);
    Revision next = Revision.next(first.after(), "source", text(true, Set.of()), LATER);

    assertThat(next.article().orElseThrow().card().publishedAt()).isEqualTo(FIRST);
    assertThat(next.article().orElseThrow().card().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void anArticleIsPublishedWhenADraftFirstSaysSo() {
    Revision draft = Revision.first(ID, SLUG, "source", text(false, Set.of()), FIRST);
    Revision next = Revision.next(draft.after(), "source", text(true, Set.of()), LATER);

    assertThat(draft.article()).isEmpty();
    assertThat(draft.after().publication()).isEmpty();
    assertThat(next.article().orElseThrow().card().publishedAt()).isEqualTo(LATER);
    assertThat(next.article().orElseThrow().card().version()).isEqualTo(2);
  }

  /** Whatever a later version says, what is public only changes by publishing. */
  @Property
  void aDraftNeverChangesWhatIsPublic(
      @ForAll("tags") Set<String> before, @ForAll("tags") Set<String> after) {
    Revision first = Revision.first(ID, SLUG, "source", text(true, before), FIRST);
    Revision draft = Revision.next(first.after(), "source", text(false, after), LATER);

    assertThat(draft.article()).isEmpty();
    assertThat(draft.retiredTags()).isEmpty();
    assertThat(draft.after().publication()).isEqualTo(first.after().publication());
    assertThat(draft.after().version()).isEqualTo(2);
  }

  /** The tag entries that stand after a publication are exactly those of its front matter. */
  @Property
  void retiredAndNewTagsAccountForAllThereWere(
      @ForAll("tags") Set<String> before, @ForAll("tags") Set<String> after) {
    Revision first = Revision.first(ID, SLUG, "source", text(true, before), FIRST);
    Revision next = Revision.next(first.after(), "source", text(true, after), LATER);
    var standing = new HashSet<>(first.after().publication().orElseThrow().tags());

    next.retiredTags().forEach(standing::remove);
    standing.addAll(next.article().orElseThrow().card().tags());

    assertThat(standing).isEqualTo(Set.copyOf(next.after().publication().orElseThrow().tags()));
    assertThat(standing).hasSameSizeAs(after);
  }

  @Provide
  Arbitrary<Set<String>> tags() {
    return Arbitraries.of("a", "b", "c", "d").set();
  }

  private static ArticleText text(boolean published, Set<String> tags) {
    return new ArticleText(
        new FrontMatter(
            "Title",
            "",
            Optional.empty(),
            tags.stream().map(Tag::new).toList(),
            published,
            Optional.empty(),
            Optional.empty()),
        List.of(),
        List.of());
  }
}
