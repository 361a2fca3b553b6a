package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizVersion;
import java.time.Instant;

/**
 * A version with the source it was read from.
 *
 * @param form what readers get of it
 */
public record SavedQuiz(
    QuizVersion version, Form form, SourceKind kind, String source, Instant savedAt) {}
