package dev.pamphlet.newsletter.delivery;

/**
 * What is kept of an issue that is done, while its chunks expire.
 *
 * @param totals of its mails when it was done; they do not include later bounces and complaints
 * @param expiring how many of its chunks, counted from the first, have an expiry time
 */
public record Closing(Totals totals, int expiring) {}
