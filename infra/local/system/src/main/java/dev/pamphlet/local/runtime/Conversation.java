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

  private final CompletableFuture<Optional<Invocation.Failed>> suspended =
      new CompletableFuture<>();
  private final CompletableFuture<Void> restored = new CompletableFuture<>();
  private final CompletableFuture<Optional<Invocation.Failed>> started = new CompletableFuture<>();
  private CompletableFuture<Turn> next;
  private Turn turn;
  private Invocation said;
  private Invocation.Failed ended;

  /** Completes when the runtime asks to be restored, or with the reason why it never will. */
  CompletableFuture<Optional<Invocation.Failed>> suspended() {
    return suspended;
  }

  /**
   * The runtime is initialised and would be stored as a snapshot here; the future completes when it
   * is to continue.
   */
  CompletableFuture<Void> awaitsRestore() {
    suspended.complete(Optional.empty());
    return restored;
  }

  /** Lets the runtime continue from where it asked to be restored. */
  void restore() {
    restored.complete(null);
  }

  boolean isRestored() {
    return restored.isDone();
  }

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

  /** The runtime could not load the handler, or not restore it. */
  void failsToStart(Invocation.Failed reason) {
    suspended.complete(Optional.of(reason));
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
    suspended.complete(Optional.of(reason));
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
