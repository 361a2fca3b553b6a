package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.statistics.Everyone;
import java.util.Optional;

/**
 * What became of an attempt.
 *
 * @param graded its answers, by the version that was answered
 * @param everyone how everybody did at that version; empty while there are too few attempts
 */
public record AttemptResult(Attempt attempt, Graded graded, Optional<Everyone> everyone) {}
