/**
 * The published language of the Content table: the values in addresses, the keys of the items, and
 * their codecs. {@code articles} writes through it; every other module reads through it.
 */
package dev.pamphlet.content;
