/**
 * Event source mappings: they read streams and queues in the name of a function, invoke it with
 * batches, and make sure that each record is done, retried, or given up with a report.
 */
package dev.pamphlet.local.sources;
