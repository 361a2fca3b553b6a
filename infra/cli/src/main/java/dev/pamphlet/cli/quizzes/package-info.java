/** Commands that check and preview quizzes, and report how their readers did. */
package dev.pamphlet.cli.quizzes;
