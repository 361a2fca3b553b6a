/** Issues: mailings to the subscribers, from their draft or announcement to the archive. */
package dev.pamphlet.newsletter.issues;
