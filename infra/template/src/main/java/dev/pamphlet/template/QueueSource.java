package dev.pamphlet.template;

import java.util.OptionalInt;

/**
 * A function's event {@code SQS}.
 *
 * @param queue the name of the queue
 * @param maximumConcurrency the most batches in progress at a time
 */
public record QueueSource(
    String name, String queue, Batching batching, OptionalInt maximumConcurrency)
    implements EventSource {}
