package dev.pamphlet.quizzes.authoring;

/** Reads sources of quizzes. */
@FunctionalInterface
public interface ReadQuizSource {

  /**
   * Reads a source.
   *
   * @param article whose sections the quiz may refer to
   * @throws dev.pamphlet.markdown.source.MalformedSource with all faults of the source
   */
  QuizText read(SourceKind kind, String source, EditedArticle article);
}
