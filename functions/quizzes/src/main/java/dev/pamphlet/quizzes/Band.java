package dev.pamphlet.quizzes;

/**
 * What readers are told of a score.
 *
 * @param from the lowest score, in whole per cent, that it is said of
 */
public record Band(int from, String text) {}
