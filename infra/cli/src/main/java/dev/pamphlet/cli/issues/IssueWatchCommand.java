package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.IssueRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Watches an issue while its mails are sent. */
@Command(
    name = "watch",
    header = "Shows the progress of an issue until nothing is left to send.",
    description = {
      "",
      "It also ends when the issue is paused, when mails are in doubt and nothing else is left, and"
          + " at Ctrl-C; the sending goes on in any case.",
      ""
    },
    footer = {"", "Example:", "  pamphlet issue watch 0123456789abcdef0123456789abcdef"})
public final class IssueWatchCommand extends Subcommand {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /**
   * As many looks as a minute has. Capacity is given out by the minute, so mails come in bursts.
   */
  private static final int MINUTE = 30;

  /** The statuses that change by themselves. */
  private static final Set<String> UNDER_WAY = Set.of("scheduled", "planning", "sending");

  @Mixin private IssueArgument issue;

  @Override
  protected ExitCode run(Console console) {
    IssueRoutes issues = editor().issues();
    JsonNode now = issues.get(issue.id()).json();
    Deque<IssueBooks> minute = new ArrayDeque<>();
    while (UNDER_WAY.contains(now.path("status").asText()) && !onlyDoubtIsLeft(now)) {
      IssueBooks.of(now).ifPresent(minute::add);
      if (minute.size() > MINUTE) {
        minute.remove();
      }
      issues.pause(BETWEEN);
      now = issues.get(issue.id()).json();
      console.progress(progress(now, minute));
    }
    IssueTable.print(console, now);
    console.document(now);
    return ExitCode.DONE;
  }

  /** Whether only mails in doubt are left, which wait for an editor or for a quarter of an hour. */
  private static boolean onlyDoubtIsLeft(JsonNode issue) {
    return issue.path("status").asText().equals("sending")
        && IssueBooks.of(issue)
            .filter(books -> books.pending() == 0 && books.unknown() > 0)
            .isPresent();
  }

  /**
   * The progress in one line.
   *
   * @param minute the books of the last minute, the oldest first
   */
  private static String progress(JsonNode issue, Deque<IssueBooks> minute) {
    return IssueBooks.of(issue)
        .map(
            books ->
                minute.isEmpty()
                    ? books.progress(books, BETWEEN)
                    : books.progress(minute.peek(), BETWEEN.multipliedBy(minute.size())))
        .orElseGet(() -> issue.path("status").asText());
  }
}
