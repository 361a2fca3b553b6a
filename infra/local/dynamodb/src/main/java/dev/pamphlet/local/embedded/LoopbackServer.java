package dev.pamphlet.local.embedded;

/** A server that listens to this machine alone. */
public interface LoopbackServer extends AutoCloseable {

  /** The port of 127.0.0.1 that it listens on. */
  int port();

  /** Stops it, and waits until it is gone. */
  @Override
  void close();
}
