package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizVersion;
import java.time.Instant;

/**
 * A version with its source.
 *
 * @param form what readers get
 */
public record SavedQuiz(
    QuizVersion version, Form form, SourceKind kind, String source, Instant savedAt) {}
