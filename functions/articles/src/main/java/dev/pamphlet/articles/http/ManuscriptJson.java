package dev.pamphlet.articles.http;

import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.articles.Version;
import dev.pamphlet.articles.Visibility;
import dev.pamphlet.articles.editing.Saved;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** Manuscripts and their versions in JSON, for editors. */
final class ManuscriptJson {

  private static final String SCHEDULED_AT = "scheduledAt";

  private ManuscriptJson() {}

  static void summary(JsonWriter json, Manuscript.Summary summary) {
    json.object(
        () -> {
          json.member("slug", summary.slug().value());
          json.member("title", summary.title());
          json.member("status", word(summary.status()));
          json.member("version", summary.version());
          json.member("savedAt", summary.savedAt());
          summary.publishedVersion().ifPresent(number -> json.member("publishedVersion", number));
          summary.schedule().ifPresent(schedule -> schedule(json, schedule));
        });
  }

  static void manuscript(JsonWriter json, Manuscript manuscript, Version latest) {
    json.object(
        () -> {
          state(json, manuscript);
          json.member("source", latest.source());
        });
  }

  /** The result of a save. */
  static void saved(JsonWriter json, Saved saved) {
    json.object(
        () -> {
          state(json, saved.manuscript());
          json.object(
              "sections",
              () -> {
                ids(json, "added", saved.sections().added());
                ids(json, "changed", saved.sections().changed());
                ids(json, "removed", saved.sections().removed());
              });
          SourceProblems.warnings(json, saved.warnings());
        });
  }

  /** The members of an object that every reply about a manuscript has. */
  static void state(JsonWriter json, Manuscript manuscript) {
    ArticleState state = manuscript.state();
    json.member("id", manuscript.id().value());
    json.member("slug", manuscript.slug().value());
    json.member("title", manuscript.latest().title());
    json.member("status", word(state.status()));
    json.member("version", manuscript.version());
    json.member("savedAt", manuscript.latest().savedAt());
    state.published().ifPresent(visible -> json.member("publishedVersion", visible.version()));
    state.visibility().firstAt().ifPresent(first -> json.member("publishedAt", first));
    state.schedule().ifPresent(schedule -> schedule(json, schedule));
    if (state.visibility() instanceof Visibility.Withdrawn withdrawn) {
      json.member("withdrawnAt", withdrawn.at());
    }
    json.member("announced", state.announced());
    json.array(
        "movedFrom", manuscript.addresses().former(), (Slug former) -> json.value(former.value()));
  }

  private static void schedule(JsonWriter json, Schedule schedule) {
    json.member("scheduledVersion", schedule.version());
    json.member(SCHEDULED_AT, schedule.at());
  }

  /** A version in a list, with the times at which it became or will become public. */
  static void version(JsonWriter json, Version.Summary version, ArticleState state) {
    json.object(
        () -> {
          json.member("version", version.number());
          json.member("title", version.title());
          json.member("savedAt", version.savedAt());
          state
              .published()
              .filter(visible -> visible.version() == version.number())
              .ifPresent(visible -> json.member("publicSince", visible.since()));
          state
              .schedule()
              .filter(schedule -> schedule.version() == version.number())
              .ifPresent(schedule -> json.member(SCHEDULED_AT, schedule.at()));
        });
  }

  static void version(JsonWriter json, Version version) {
    json.object(
        () -> {
          json.member("version", version.number());
          json.member("title", version.title());
          json.member("savedAt", version.savedAt());
          ArticleJson.contents(json, version.contents());
          SourceProblems.warnings(json, version.warnings());
          json.member("source", version.source());
        });
  }

  private static String word(ArticleState.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static void ids(JsonWriter json, String name, List<SectionId> ids) {
    json.array(name, ids, id -> json.value(id.value()));
  }
}
