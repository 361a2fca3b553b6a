/** What an editor keeps in folders: a publication, its articles and their quizzes. */
package dev.pamphlet.cli.folder;
