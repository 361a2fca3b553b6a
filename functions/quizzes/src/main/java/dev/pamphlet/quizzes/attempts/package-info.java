/** Taking quizzes: answers are admitted, graded and recorded once. */
package dev.pamphlet.quizzes.attempts;
