/**
 * The letter of an issue: what it is written from, what it becomes, and what may be wrong with it.
 */
package dev.pamphlet.newsletter.letter;
