package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.Graded;

/**
 * An attempt that is stored and counted, now or by an earlier submission with the same key.
 *
 * @param attempt as it is stored
 */
public record Accepted(Attempt attempt, Graded graded) {}
