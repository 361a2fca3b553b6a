package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Position;

/**
 * An answer with its further lines and its feedback.
 *
 * @param at where its text begins
 * @param text with its continuation lines
 * @param feedback the text of the quote under it; empty for none
 */
record Entry(AnswerLine line, Position at, String text, String feedback, Position feedbackAt) {}
