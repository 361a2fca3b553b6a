package dev.pamphlet.articles.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.content.Slug;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The use cases on manuscripts in memory, with a clock that stands still until it is set, and ids
 * from a counter.
 */
final class Acts {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final InMemoryManuscripts store = new InMemoryManuscripts();
  private final MarkdownReader reader = new MarkdownReader();
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private int ids;

  InMemoryManuscripts store() {
    return store;
  }

  void at(Instant time) {
    clock = Clock.fixed(time, ZoneOffset.UTC);
  }

  Saving saving() {
    return new Saving(store, reader, () -> "%032x".formatted(++ids), clock);
  }

  Publishing publishing() {
    return new Publishing(store, reader, clock);
  }

  ScheduledPublishing scheduledPublishing() {
    return new ScheduledPublishing(store, reader);
  }

  Withdrawing withdrawing() {
    return new Withdrawing(store, clock);
  }

  Moving moving() {
    return new Moving(store, clock);
  }

  /** Saves the first version of an article. */
  Manuscript create(Slug slug, String source) {
    return saving().save(slug, new Expected.Absent(), source).manuscript();
  }

  Saved revise(Slug slug, int version, String source) {
    return saving().save(slug, new Expected.Version(version), source);
  }

  static String draft(String frontMatter) {
    return source("draft", frontMatter);
  }

  static String published(String frontMatter) {
    return source("published", frontMatter);
  }

  private static String source(String status, String frontMatter) {
    return """
        ---
        title: A title
        status: %s
        %s
        ---
        The text.

        ## Cost {#cost}

        What it costs.
        """
        .formatted(status, frontMatter);
  }

  static void assertNotDone(ThrowingCallable act, Reason reason) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            NotDone.class, notDone -> assertThat(notDone.reason()).isEqualTo(reason));
  }
}
