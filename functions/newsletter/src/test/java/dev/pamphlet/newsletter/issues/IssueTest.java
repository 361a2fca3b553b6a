package dev.pamphlet.newsletter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.platform.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueTest {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

  @Test
  void anArticleIsAnnouncedByOneIssueForGood() {
    ArticleId article = new ArticleId("00ff".repeat(8));

    assertThat(IssueId.announcing(article)).isEqualTo(IssueId.announcing(article));
    assertThat(IssueId.announcing(article).value()).isEqualTo("6fb4f8d44f643db52b03ff2d7c78872b");
    assertThat(IssueId.announcing(article))
        .isNotEqualTo(IssueId.announcing(new ArticleId("00fe".repeat(8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "two\r\nlines",
        "Bcc\n: all",
        "a\tb",
        "a\u2028b",
        "a\u0085b",
        "\u009b1m",
        "\u0000"
      })
  void aSubjectIsOneLine(String subject) {
    assertThatThrownBy(() -> draft(subject)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void aSubjectHasAtMostTwoHundredCharacters() {
    assertThat(draft("🗼".repeat(200)).subject()).hasSize(400);
    assertThatThrownBy(() -> draft("a".repeat(201))).isInstanceOf(InvalidValue.class);
  }

  @Test
  void theLifeOfAnIssue() {
    Issue scheduled = draft("Hello").schedule(NOW.plusSeconds(60));
    Issue planned = scheduled.begin(NOW.plusSeconds(60));
    Issue paused = planned.send().pause(Optional.of("too many bounces"));
    Issue done = paused.send().finish();

    assertThat(scheduled.due()).contains(NOW.plusSeconds(60));
    assertThat(planned.due()).isEmpty();
    assertThat(planned.sentAt()).contains(NOW.plusSeconds(60));
    assertThat(paused.held()).contains("too many bounces");
    assertThat(done.held()).isEmpty();
    assertThat(done.sentAt()).contains(NOW.plusSeconds(60));
    assertThat(done.version()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void aFinishedIssueStaysFinished(IssueStatus next) {
    assertThat(IssueStatus.DONE.leadsTo(next)).isFalse();
    assertThat(IssueStatus.CANCELLED.leadsTo(next)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, SENDING",
    "DRAFT, DONE",
    "PLANNING, PLANNING",
    "PLANNING, DONE",
    "SENDING, PLANNING",
    "SENDING, SCHEDULED",
    "PAUSED, PLANNING",
    "PAUSED, DONE",
    "PAUSED, DRAFT"
  })
  void impossibleTransitionsAreRefused(IssueStatus from, IssueStatus to) {
    assertThat(from.leadsTo(to)).isFalse();
  }

  @Test
  void anImpossibleTransitionIsABug() {
    Issue cancelled = draft("Hello").cancel();

    assertThatThrownBy(() -> cancelled.begin(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreReadAsTheyAreWritten(IssueStatus status) {
    assertThat(IssueStatus.of(status.word())).isEqualTo(status);
  }

  private static Issue draft(String subject) {
    return Issue.draft(
        new IssueId("ab".repeat(16)), subject, List.of(), Optional.empty(), false, NOW);
  }
}
