/**
 * The editor's command line. Commands stand in a package per subject ({@code articles}, {@code
 * publication}, {@code quizzes}, {@code check}) and use what is below them: {@code upload} and
 * {@code api} to send, {@code folder} to read what the editor keeps, {@code findings} and {@code
 * output} to print, {@code command} for what all of them share.
 */
package dev.pamphlet.cli;
