package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.output.Console;
import java.util.List;

/** The mails of an issue that failed, and those that may or may not have been sent. */
final class OpenMails {

  private OpenMails() {}

  /** Prints the mails under a heading for each outcome, by the ids of their subscribers. */
  static void print(Console console, List<JsonNode> mails) {
    print(
        console, mails, "failed", "failed: these mails were not sent, by the id of the subscriber");
    print(
        console,
        mails,
        "unknown",
        "unknown: these mails may or may not have been sent, by the id of the subscriber");
  }

  private static void print(Console console, List<JsonNode> mails, String outcome, String heading) {
    List<JsonNode> some =
        mails.stream().filter(mail -> mail.path("outcome").asText().equals(outcome)).toList();
    if (!some.isEmpty()) {
      console.line("");
      console.line(console.bold(heading));
      some.forEach(mail -> console.line(line(mail)));
    }
  }

  private static String line(JsonNode mail) {
    return "  %s  %s"
        .formatted(
            mail.path("subscriber").asText(), Console.printable(mail.path("reason").asText()))
        .stripTrailing();
  }
}
