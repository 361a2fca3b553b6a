package dev.pamphlet.local.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The state of one environment in the Runtime API's protocol, independent of HTTP and processes.
 *
 * <p>A turn ends when the runtime asks for the next event, not when it responds to this one: only
 * then is the runtime free again, and can no longer die of this event.
 */
final class Conversation {

  private final CompletableFuture<Optional<Invocation.Failed>> started = new CompletableFuture<>();
  private CompletableFuture<Turn> next;
  private Turn turn;
  private Invocation said;
  private Invocation.Failed ended;

  /** Completes when the runtime asks for its first event, or with the reason why it never will. */
  CompletableFuture<Optional<Invocation.Failed>> started() {
    return started;
  }

  /** The runtime requests an event; the future completes when there is one. */
  CompletableFuture<Turn> next() {
    CompletableFuture<Turn> asked = new CompletableFuture<>();
    Runnable settle;
    synchronized (this) {
      next = asked;
      settle = settling(new Invocation.Failed("Runtime.NoAnswer", "no response to the event"));
    }
    started.complete(Optional.empty());
    settle.run();
    return asked;
  }

  /**
   * The runtime posts a response to an event, or a failure.
   *
   * @return false if it is not working on that event, or has already responded to it
   */
  synchronized boolean says(String requestId, Invocation invocation) {
    if (turn == null || said != null || !turn.requestId().equals(requestId)) {
      return false;
    }
    said = invocation;
    return true;
  }

  /** The runtime could not load the handler. */
  void failsToStart(Invocation.Failed reason) {
    started.complete(Optional.of(reason));
  }

  /** Hands an event to a runtime that has started. The turn's outcome tells how it went. */
  void begin(Turn begun) {
    CompletableFuture<Turn> asked;
    synchronized (this) {
      if (ended != null) {
        begun.outcome().complete(ended);
        return;
      }
      if (next == null) {
        throw new IllegalStateException("an environment has one event at a time");
      }
      asked = next;
      next = null;
      turn = begun;
    }
    asked.complete(begun);
  }

  /** The process has ended: any event in progress ends with it. */
  void ends(Invocation.Failed reason) {
    Runnable settle;
    synchronized (this) {
      ended = reason;
      settle = settling(reason);
    }
    started.complete(Optional.of(reason));
    settle.run();
  }

  /** To be run outside the lock, because completing the outcome runs the code of its waiters. */
  private Runnable settling(Invocation unlessSaid) {
    if (turn == null) {
      return () -> {};
    }
    Turn settled = turn;
    Invocation outcome = said == null ? unlessSaid : said;
    turn = null;
    said = null;
    return () -> settled.outcome().complete(outcome);
  }
}
