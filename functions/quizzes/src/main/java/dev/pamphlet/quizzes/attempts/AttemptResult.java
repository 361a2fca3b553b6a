package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.statistics.Everyone;
import java.util.Optional;

/**
 * The result of an attempt.
 *
 * @param graded its answers, graded by the version that was answered
 * @param everyone the results of all readers of that version; empty while there are too few
 */
public record AttemptResult(Attempt attempt, Graded graded, Optional<Everyone> everyone) {}
