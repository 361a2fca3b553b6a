/** Updates articles, quizzes and settings of an API from the editor's files. */
package dev.pamphlet.cli.upload;
