package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.output.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An issue in one line, and the findings in its letter. */
final class IssueLine {

  /** The statuses in which an issue can be held; it keeps the reason when an editor resumes it. */
  private static final Set<String> HELD = Set.of("draft", "paused");

  private IssueLine() {}

  /** Its id, its status, the time of that, and its subject. */
  static String of(JsonNode issue) {
    return "%s  %-9s  %-20s  %s"
        .formatted(
            issue.path("id").asText(),
            issue.path("status").asText(),
            time(issue),
            Console.printable(issue.path("subject").asText()));
  }

  /** Its status, and whether it waits for an editor: {@code sending, 2 in doubt}. */
  static String state(JsonNode issue) {
    String status = issue.path("status").asText();
    long unknown = IssueBooks.of(issue).map(IssueBooks::unknown).orElse(0L);
    boolean held = HELD.contains(status) && issue.hasNonNull("held");
    return status
        + (held ? ", held" : "")
        + (unknown > 0 ? ", %d in doubt".formatted(unknown) : "");
  }

  /** When it is due, was sent or was created. */
  static String time(JsonNode issue) {
    return Stream.of("due", "sentAt", "created")
        .map(member -> issue.path(member).asText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> text.replaceFirst("\\.\\d+Z$", "Z"))
        .orElse("");
  }

  /** Its topics, separated by commas; empty for everybody. */
  static Optional<String> topics(JsonNode issue) {
    List<String> topics = new ArrayList<>();
    issue.path("topics").forEach(topic -> topics.add(Console.printable(topic.asText())));
    return topics.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", topics));
  }

  /** Prints the faults of a letter, with their positions in its Markdown. */
  static void findings(Console console, JsonNode findings) {
    for (JsonNode finding : findings) {
      boolean refused = finding.path("severity").asText().equals("refused");
      String place =
          finding.has("line")
              ? "%d:%d: ".formatted(finding.path("line").asInt(), finding.path("column").asInt())
              : "";
      console.note(
          place
              + (refused ? console.red("refused: ") : console.yellow("warning: "))
              + Console.printable(finding.path("message").asText()));
    }
  }
}
