/** The editor's files: a publication, its articles and their quizzes, in folders. */
package dev.pamphlet.cli.folder;
