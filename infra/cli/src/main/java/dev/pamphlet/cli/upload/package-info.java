/** Brings articles, quizzes and settings of an API to what the editor's files say. */
package dev.pamphlet.cli.upload;
