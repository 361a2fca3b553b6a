package dev.pamphlet.local.queues;

import dev.pamphlet.local.embedded.LoopbackServer;

/** The interface of ElasticMQ to code without its libraries. */
public interface QueueServer extends LoopbackServer {}
