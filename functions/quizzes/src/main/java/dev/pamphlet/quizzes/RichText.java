package dev.pamphlet.quizzes;

/**
 * A piece of a quiz that readers see: a question, an option, a reason.
 *
 * @param markdown as its author wrote it
 * @param html the same, rendered and sanitised
 */
public record RichText(String markdown, String html) {}
