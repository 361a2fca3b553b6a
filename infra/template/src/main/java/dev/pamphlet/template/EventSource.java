package dev.pamphlet.template;

/** An event source mapping: Lambda reads batches from it and invokes a function with each. */
public sealed interface EventSource permits StreamSource, QueueSource {

  /** The name of the event in the function. */
  String name();

  /** How its batches are made. */
  Batching batching();
}
