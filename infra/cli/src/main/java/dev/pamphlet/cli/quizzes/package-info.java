/** Commands that check, preview and withdraw quizzes, and report their statistics. */
package dev.pamphlet.cli.quizzes;
