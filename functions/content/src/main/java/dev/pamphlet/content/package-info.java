/**
 * The published language of the Content table: the values that addresses are made of, what is
 * stored under which key, and how it is read and written. {@code articles} writes through it; every
 * other context reads through it.
 */
package dev.pamphlet.content;
