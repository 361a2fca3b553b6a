package dev.pamphlet.newsletter.markdown;

import java.util.function.UnaryOperator;

/**
 * The words of the plain text that its author did not write.
 *
 * @param references the heading of the list of addresses and notes
 * @param picture turns a picture's alternative text into the words in its place
 */
public record PlainWords(String references, UnaryOperator<String> picture) {}
