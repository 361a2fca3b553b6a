package dev.pamphlet.newsletter.delivery;

/**
 * What is kept of an issue that is done, while its chunks expire.
 *
 * @param totals of its mails when it was done; a bounce or a complaint of later is not in them
 * @param expiring how many of its chunks, from the first, have the time when they expire
 */
public record Closing(Totals totals, int expiring) {}
