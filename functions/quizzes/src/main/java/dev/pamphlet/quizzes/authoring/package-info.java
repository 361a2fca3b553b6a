/** The use cases of editors of quizzes: the rules for a quiz, and saving its versions. */
package dev.pamphlet.quizzes.authoring;
