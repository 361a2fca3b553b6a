package dev.pamphlet.local.queues;

/** ElasticMQ, as those see it who do not have its libraries. */
public interface QueueServer extends AutoCloseable {

  /** The port of 127.0.0.1 that it listens on. */
  int port();

  /** Stops it. */
  @Override
  void close();
}
