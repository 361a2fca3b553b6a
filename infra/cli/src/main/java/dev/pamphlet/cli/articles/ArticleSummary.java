package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Puts the API's descriptions of articles into words. */
public final class ArticleSummary {

  private static final String SCHEDULED = "scheduled";
  private static final String SCHEDULED_AT = "scheduledAt";

  private ArticleSummary() {}

  /** {@code draft}, {@code scheduled}, {@code published} or {@code withdrawn}. */
  public static String status(JsonNode article) {
    return article.path("status").asText("draft");
  }

  /** The version that readers see; 0 if they see none. */
  static int publishedVersion(JsonNode article) {
    return article.path("publishedVersion").asInt();
  }

  /**
   * The status, with the public version if it is not the latest, and with the version that becomes
   * public later: {@code published v11, v12 scheduled for 2026-12-01T08:00:00Z}.
   */
  static String state(JsonNode article) {
    String status = status(article);
    int published = publishedVersion(article);
    boolean older = published > 0 && published != article.path("version").asInt();
    String state = older ? "%s v%d".formatted(status, published) : status;
    if (!article.hasNonNull(SCHEDULED_AT)) {
      return state;
    }
    String scheduled =
        "v%d scheduled for %s"
            .formatted(
                article.path("scheduledVersion").asInt(), article.path(SCHEDULED_AT).asText());
    return status.equals(SCHEDULED) ? scheduled : state + ", " + scheduled;
  }

  /**
   * Whether readers see a version of a list, and when they will: {@code public since
   * 2026-10-02T08:00:00Z, scheduled for 2026-12-01T08:00:00Z}; empty if neither.
   */
  static String stateOfVersion(JsonNode version) {
    List<String> states = new ArrayList<>();
    if (version.hasNonNull("publicSince")) {
      states.add("public since " + version.path("publicSince").asText());
    }
    if (version.hasNonNull(SCHEDULED_AT)) {
      states.add("scheduled for " + version.path(SCHEDULED_AT).asText());
    }
    return String.join(", ", states);
  }

  /** The article in a line about it: {@code lighthouse v3 (published)}. */
  public static String of(String slug, JsonNode article) {
    return "%s v%d (%s)".formatted(slug, article.path("version").asInt(), state(article));
  }

  /** {@code 1 added (lamp), 2 changed (stairs, light)}; empty if no section changed. */
  public static String sectionChanges(JsonNode article) {
    List<String> changes = new ArrayList<>();
    for (String change : List.of("added", "changed", "removed")) {
      List<String> ids = new ArrayList<>();
      article.path("sections").path(change).forEach(id -> ids.add(id.asText()));
      if (!ids.isEmpty()) {
        changes.add("%d %s (%s)".formatted(ids.size(), change, String.join(", ", ids)));
      }
    }
    return String.join(", ", changes);
  }
}
