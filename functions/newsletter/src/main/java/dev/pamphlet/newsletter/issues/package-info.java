/** Issues: mailings to the subscribers, from their draft or announcement to their archive. */
package dev.pamphlet.newsletter.issues;
