package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.Finding;
import dev.pamphlet.cli.publication.Publishing;
import java.nio.file.Path;
import java.util.List;

/** A file on its way to the API. */
interface Sending {

  /** What it is, in a line about it: {@code lighthouse}, {@code quiz of lighthouse}. */
  String name();

  Path file();

  String source();

  /** What {@link #save} would do. */
  Publishing plan();

  Publishing save();

  /** What is wrong with it, without asking the API. */
  List<Finding> check();

  /** What is there now, in words: {@code lighthouse v1 (published)}. */
  String words(JsonNode described);

  /** What is there now, for programs. */
  void tell(JsonNode described, ObjectNode entry);
}
