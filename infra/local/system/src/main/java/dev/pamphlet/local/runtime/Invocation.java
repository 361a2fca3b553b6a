package dev.pamphlet.local.runtime;

/** The outcome of an invocation, distinguished as by Lambda. */
public sealed interface Invocation {

  /** The handler returned; the payload is its output, usually JSON. */
  record Returned(byte[] payload) implements Invocation {}

  /**
   * The handler threw, the runtime exited, or the function ran out of time.
   *
   * @param type Lambda's name of the failure: the exception's class, {@code Runtime.ExitError},
   *     {@code Sandbox.Timedout}
   */
  record Failed(String type, String message) implements Invocation {}

  /** No environment was free and no more may be started: Lambda's 429, the gateway's 503. */
  record Throttled() implements Invocation {}
}
