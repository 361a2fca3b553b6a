/**
 * Event source mappings: what reads streams and queues in the name of a function, invokes it with
 * batches, and sees that a record is done, tried again, or given up where somebody is told.
 */
package dev.pamphlet.local.sources;
