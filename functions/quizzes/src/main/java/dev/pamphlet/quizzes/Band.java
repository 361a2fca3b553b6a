package dev.pamphlet.quizzes;

/**
 * A text for readers with a score from a lower bound on.
 *
 * @param from the lowest score, in whole per cent
 */
public record Band(int from, String text) {}
