package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.List;

/** A file that is to be sent to the API. */
interface Submission {

  /** What the file holds: {@code lighthouse}, {@code quiz of lighthouse}. */
  String name();

  Path file();

  String source();

  /** What {@link #save} would do. */
  UploadResult plan();

  /** What {@link #save} would do, in words: {@code would revise lighthouse v4 (published)}. */
  String intent(UploadResult plan);

  /** Sends the file if the API has not the same already. */
  UploadResult save();

  /** What keeps the file from being sent, although the API might take it. */
  default List<Finding> unsendable() {
    return List.of();
  }

  /** The errors and warnings that can be found without the API. */
  List<Finding> check();

  /** What is wrong by now with a file that the API has already, and that is not sent again. */
  default List<Finding> stale() {
    return List.of();
  }

  /** What the API has now, in words: {@code lighthouse v1 (published)}. */
  String summary(JsonNode described);

  /** Adds what the API has now to the entry for programs. */
  void describe(JsonNode described, ObjectNode entry);
}
