/** What becomes of mail: it comes back, or its reader complains. */
package dev.pamphlet.newsletter.feedback;
