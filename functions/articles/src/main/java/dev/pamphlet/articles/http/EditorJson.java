package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Revision;
import dev.pamphlet.articles.SectionId;
import dev.pamphlet.articles.Version;
import dev.pamphlet.articles.Warning;
import dev.pamphlet.platform.json.JsonWriter;
import java.util.List;

/** How articles look to their editor, in JSON. */
final class EditorJson {

  private EditorJson() {}

  static void summary(JsonWriter json, Manuscripts.Summary summary) {
    json.object(
        () -> {
          json.member("slug", summary.slug().value());
          json.member("title", summary.title());
          json.member("version", summary.version());
          json.member("savedAt", summary.savedAt());
          summary.publishedVersion().ifPresent(number -> json.member("publishedVersion", number));
        });
  }

  static void manuscript(JsonWriter json, Manuscript manuscript, Version latest) {
    json.object(
        () -> {
          state(json, manuscript);
          json.member("source", latest.source());
        });
  }

  /** What a save did. */
  static void saved(JsonWriter json, Revision revision, List<Warning> warnings) {
    json.object(
        () -> {
          state(json, revision.after());
          json.object(
              "sections",
              () -> {
                ids(json, "added", revision.sectionChanges().added());
                ids(json, "changed", revision.sectionChanges().changed());
                ids(json, "removed", revision.sectionChanges().removed());
              });
          json.array("warnings", warnings, warning -> warning(json, warning));
        });
  }

  private static void state(JsonWriter json, Manuscript manuscript) {
    json.member("id", manuscript.id().value());
    json.member("slug", manuscript.slug().value());
    json.member("title", manuscript.title());
    json.member("version", manuscript.version());
    json.member("savedAt", manuscript.savedAt());
    manuscript
        .publication()
        .ifPresent(
            publication -> {
              json.member("publishedVersion", publication.version());
              json.member("publishedAt", publication.firstAt());
            });
  }

  private static void ids(JsonWriter json, String name, List<SectionId> ids) {
    json.array(name, ids, id -> json.value(id.value()));
  }

  private static void warning(JsonWriter json, Warning warning) {
    json.object(
        () -> {
          json.member("line", warning.line());
          json.member("column", warning.column());
          json.member("message", warning.message());
        });
  }
}
