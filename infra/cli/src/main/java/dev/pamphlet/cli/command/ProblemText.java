package dev.pamphlet.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.Refused;

/** How failures are put into words, for people and for programs. */
public final class ProblemText {

  private static final int PRECONDITION_FAILED = 412;

  private ProblemText() {}

  /** The failure in one line, with what to do when somebody else saved first. */
  public static String of(ApiFailure failure) {
    boolean conflict =
        failure instanceof Refused refused && refused.status() == PRECONDITION_FAILED;
    return conflict
        ? failure.getMessage()
            + " Nothing was overwritten: compare with 'pamphlet diff', merge both texts, and try"
            + " again."
        : failure.getMessage();
  }

  /** The JSON document of a command that failed. */
  public static ObjectNode json(ExitCode code, String message) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("problem").put("kind", code.word()).put("message", message);
    return document;
  }
}
