package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One record of a batch. */
interface SourceRecord {

  /** What the function calls it where it names those that failed. */
  String id();

  /** As the function sees it. */
  ObjectNode json();
}
