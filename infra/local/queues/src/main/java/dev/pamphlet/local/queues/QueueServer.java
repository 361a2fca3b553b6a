package dev.pamphlet.local.queues;

import dev.pamphlet.local.embedded.LoopbackServer;

/** ElasticMQ, as those see it who do not have its libraries. */
public interface QueueServer extends LoopbackServer {}
