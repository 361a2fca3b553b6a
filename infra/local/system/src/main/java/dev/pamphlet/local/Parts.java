package dev.pamphlet.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** The started parts of a system, closed in the reverse order. */
final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    started.push(part);
    return part;
  }

  /** Closes every part even if one before it failed, and throws afterwards. */
  @Override
  public void close() {
    RuntimeException failure = null;
    for (AutoCloseable part = started.poll(); part != null; part = started.poll()) {
      try {
        part.close();
      } catch (Exception notClosed) {
        if (failure == null) {
          failure = new IllegalStateException("the local system did not stop cleanly");
        }
        failure.addSuppressed(notClosed);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
