package dev.pamphlet.local.embedded;

/** A server that listens on the loopback interface only. */
public interface LoopbackServer extends AutoCloseable {

  /** The port of 127.0.0.1 that it listens on. */
  int port();

  /** Stops it, and waits until it has ended. */
  @Override
  void close();
}
