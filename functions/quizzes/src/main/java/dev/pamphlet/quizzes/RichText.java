package dev.pamphlet.quizzes;

/**
 * A formatted text of a quiz: a question, an option, an explanation.
 *
 * @param markdown as its author wrote it
 * @param html the same, rendered and sanitised
 */
public record RichText(String markdown, String html) {}
