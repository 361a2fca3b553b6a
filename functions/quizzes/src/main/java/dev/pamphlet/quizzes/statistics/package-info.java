/** What all attempts at a version say together: for readers, and for the quiz's author. */
package dev.pamphlet.quizzes.statistics;
