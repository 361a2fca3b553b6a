package dev.pamphlet.cli.api;

import dev.pamphlet.quizzes.authoring.SourceKind;
import java.util.Optional;

/** The editor's routes of quizzes; failures as in {@link EditorRoutes}. */
public final class QuizRoutes {

  private final EditorRoutes routes;

  QuizRoutes(EditorRoutes routes) {
    this.routes = routes;
  }

  /** The quiz of an article with its latest source; empty if it never had one. */
  public Optional<ApiResponse> find(String article) {
    return routes.found(quiz(article));
  }

  /** Whether the quiz was withdrawn, so that readers can no longer take it. */
  public static boolean isWithdrawn(ApiResponse quiz) {
    return quiz.text("withdrawnAt").isPresent();
  }

  /** Saves a version; it brings back a quiz that was withdrawn. */
  public ApiResponse save(
      String article, SourceKind kind, String source, Precondition precondition) {
    return routes.put(quiz(article), kind.mediaType() + EditorRoutes.UTF_8, source, precondition);
  }

  /** Withdraws the quiz: readers are told that it is gone. */
  public ApiResponse withdraw(String article, String tag) {
    return routes.send(ApiRequest.delete(quiz(article)).header("if-match", tag));
  }

  /**
   * Statistics of the attempts at a quiz.
   *
   * @param version of the quiz; empty for the latest
   */
  public ApiResponse statistics(String article, Optional<Integer> version) {
    ApiRequest all = ApiRequest.get(quiz(article) + "/statistics");
    return routes.send(version.map(number -> all.query("version", number.toString())).orElse(all));
  }

  private static String quiz(String article) {
    return EditorRoutes.article(article) + "/quiz";
  }
}
