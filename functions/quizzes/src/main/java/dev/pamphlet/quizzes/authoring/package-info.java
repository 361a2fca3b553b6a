/** Saving quizzes: what a source has to hold, and how a version is stored. */
package dev.pamphlet.quizzes.authoring;
