package dev.pamphlet.content;

/**
 * A heading inside a section, for the table of contents.
 *
 * @param id what a link names after {@code #}; unique in the article
 * @param title plain text
 * @param level 3 to 6; 2 is the heading of the section itself
 */
public record Heading(String id, String title, int level) {}
