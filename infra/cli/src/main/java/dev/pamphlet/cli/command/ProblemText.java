package dev.pamphlet.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.Refused;
import java.util.stream.Collectors;

/** The texts of failures, for people and for programs. */
public final class ProblemText {

  private static final int PRECONDITION_FAILED = 412;

  private ProblemText() {}

  /**
   * The failure in one line: the faults of the parts of the request, or the API's message about the
   * whole, and what to do if somebody else saved first.
   */
  public static String of(ApiFailure failure) {
    if (!(failure instanceof Refused refused)) {
      return failure.getMessage();
    }
    if (refused.status() == PRECONDITION_FAILED) {
      return failure.getMessage()
          + " Nothing was overwritten: compare with 'pamphlet diff', merge both texts, and try"
          + " again.";
    }
    boolean ofTheRequest =
        !refused.invalid().isEmpty()
            && refused.invalid().stream().allMatch(part -> part.line() == 0);
    return ofTheRequest
        ? refused.invalid().stream()
            .map(part -> "%s: %s".formatted(part.name(), part.reason()))
            .collect(Collectors.joining("; "))
        : failure.getMessage();
  }

  /** The JSON document of a command that failed. */
  public static ObjectNode json(ExitCode code, String message) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("problem").put("kind", code.word()).put("message", message);
    return document;
  }
}
