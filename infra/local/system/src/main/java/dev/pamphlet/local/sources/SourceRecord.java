package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record of a batch. */
interface SourceRecord {

  /** Its id in a function's list of failed records. */
  String id();

  /** Its form in the function's event. */
  ObjectNode json();
}
