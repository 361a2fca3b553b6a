package dev.pamphlet.markdown.source;

/**
 * Something in a source that keeps it from being read.
 *
 * @param line of the whole file, from 1
 * @param column in code points, from 1; a tab is one
 * @param field the front matter's key it is about, else {@code frontMatter} or {@code body}
 * @param message what is wrong, or what would be accepted
 */
public record Fault(int line, int column, String field, String message) {}
