/** The queue of chunks to be sent, and what its messages look like. */
package dev.pamphlet.newsletter.queue;
