package dev.pamphlet.markdown.source;

/**
 * Something in a source that its author may want to look at; it stops nothing.
 *
 * @param line of the whole file, from 1
 * @param column in code points, from 1; a tab is one
 */
public record Warning(int line, int column, String message) {}
