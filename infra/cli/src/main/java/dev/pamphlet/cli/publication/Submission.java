package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.List;

/** A file to send to the API. */
interface Submission {

  /** The name of the file's content: {@code lighthouse}, {@code quiz of lighthouse}. */
  String name();

  Path file();

  String source();

  /** What {@link #save} would do. */
  UploadResult plan();

  /** What {@link #save} would do, in words: {@code would revise lighthouse v4 (published)}. */
  String intent(UploadResult plan);

  /** Sends the file unless the API already has the same. */
  UploadResult save();

  /** Reasons not to send the file, although the API might accept it. */
  default List<Finding> unsendable() {
    return List.of();
  }

  /** The errors and warnings that can be found without the API. */
  List<Finding> check();

  /** Findings in an unchanged file, which is not sent again, that are new since it was saved. */
  default List<Finding> stale() {
    return List.of();
  }

  /** What the API has now, in words: {@code lighthouse v1 (published)}. */
  String summary(JsonNode described);

  /** Adds what the API has now to the entry for programs. */
  void describe(JsonNode described, ObjectNode entry);
}
