package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Position;

/**
 * An answer with what belongs to it.
 *
 * @param at where its text begins
 * @param text with the lines that go on with it
 * @param feedback what the quote under it says; empty for none
 */
record Entry(AnswerLine line, Position at, String text, String feedback, Position feedbackAt) {}
