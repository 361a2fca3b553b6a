/**
 * The delivery of an issue: every subscriber once, and books that balance.
 *
 * <p>The audience is planned into {@link dev.pamphlet.newsletter.delivery.Chunk chunks}, which are
 * given times to be sent at and are sent by one call each. A mail whose call has no answer is in
 * doubt, and is never sent again without a decision.
 */
package dev.pamphlet.newsletter.delivery;
