/** The queue of chunks to be sent, and the form of its messages. */
package dev.pamphlet.newsletter.queue;
