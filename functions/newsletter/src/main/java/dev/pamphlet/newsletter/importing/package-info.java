/**
 * Importing subscribers from files: what the rows of known formats say, and what becomes of each.
 * An import never changes an address that is known already, and never raises consent.
 */
package dev.pamphlet.newsletter.importing;
