package dev.pamphlet.newsletter.markdown;

import java.util.function.UnaryOperator;

/**
 * What the plain text says that its author did not write.
 *
 * @param references the heading of the list of addresses and notes
 * @param picture makes of a picture's alternative text what stands in its place
 */
public record PlainWords(String references, UnaryOperator<String> picture) {}
