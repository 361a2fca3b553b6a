package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How the API's descriptions of articles are put into words. */
final class Articles {

  private Articles() {}

  /** {@code draft}, {@code scheduled}, {@code published} or {@code withdrawn}. */
  static String status(JsonNode article) {
    return article.path("status").asText("draft");
  }

  /** The version that readers see; 0 where they see none. */
  static int publishedVersion(JsonNode article) {
    return article.path("publishedVersion").asInt();
  }

  /** {@code published}, and, where that is not all, which version is. */
  static String state(JsonNode article) {
    int published = publishedVersion(article);
    boolean older = published > 0 && published != article.path("version").asInt();
    return older ? "%s v%d".formatted(status(article), published) : status(article);
  }

  /** {@code lighthouse v3 (published)}. */
  static String named(String slug, JsonNode article) {
    return "%s v%d (%s)".formatted(slug, article.path("version").asInt(), state(article));
  }

  /** {@code 1 added (lamp), 2 changed (stairs, light)}; empty where no section changed. */
  static String sections(JsonNode article) {
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
