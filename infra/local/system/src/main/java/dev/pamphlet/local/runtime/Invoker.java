package dev.pamphlet.local.runtime;

/** Invokes a function of the template by its logical id, as Lambda's synchronous Invoke does. */
public interface Invoker {

  /**
   * Waits for the outcome, at most for the function's timeout and one cold start.
   *
   * @param function logical id in the template
   * @param event the event's JSON, UTF-8
   */
  Invocation invoke(String function, byte[] event);
}
