package dev.pamphlet.template;

/** An event source mapping: what Lambda reads batches from, to invoke a function with them. */
public sealed interface EventSource permits StreamSource, QueueSource {

  /** The name of the event in the function. */
  String name();

  /** How its batches are made. */
  Batching batching();
}
