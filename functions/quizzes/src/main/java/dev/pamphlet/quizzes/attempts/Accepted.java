package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.Graded;

/**
 * An attempt that was stored by this submission or an earlier one with the same key.
 *
 * @param attempt the stored attempt
 */
public record Accepted(Attempt attempt, Graded graded) {}
