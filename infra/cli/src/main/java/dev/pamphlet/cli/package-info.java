/**
 * The editor's command line. Commands are in a package per subject ({@code articles}, {@code
 * publication}, {@code quizzes}, {@code check}) and use the packages below them: {@code upload} and
 * {@code api} to send, {@code folder} to read the editor's files, {@code findings} and {@code
 * output} to print, {@code command} for the code that all of them share.
 */
package dev.pamphlet.cli;
