package dev.pamphlet.platform.page;

/**
 * A link around the content of pages.
 *
 * @param text what it says
 * @param address a path of the site, or an {@code https} address
 */
public record Link(String text, String address) {}
