package dev.pamphlet.platform.page;

/**
 * A link above or below the content of pages.
 *
 * @param text its visible text
 * @param address a path of the site, or an {@code https} address
 */
public record Link(String text, String address) {}
