/** The results of all attempts at a version, for readers and for the quiz's author. */
package dev.pamphlet.quizzes.statistics;
