package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.IssueRoutes;
import dev.pamphlet.cli.api.Unanswered;
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
          + " at Ctrl-C; the sending goes on in any case. If the API does not answer for about a"
          + " minute, it gives up."
    },
    footer = {"", "Example:", "  pamphlet issue watch 0123456789abcdef0123456789abcdef"})
public final class IssueWatchCommand extends Subcommand {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /**
   * As many looks as a minute has. Capacity is given out by the minute, so mails come in bursts.
   */
  private static final int MINUTE = 30;

  /** How often it looks without an answer before it gives up. */
  private static final int MOST_TRIES = 6;

  /** The statuses that change by themselves. */
  private static final Set<String> UNDER_WAY = Set.of("scheduled", "planning", "sending");

  @Mixin private IssueArgument issue;

  @Override
  protected ExitCode run(Console console) {
    IssueRoutes issues = editor().issues();
    JsonNode now = look(console, issues, true);
    Deque<IssueBooks> minute = new ArrayDeque<>();
    while (UNDER_WAY.contains(now.path("status").asText()) && !onlyDoubtIsLeft(now)) {
      IssueBooks.of(now).ifPresent(minute::add);
      if (minute.size() > MINUTE) {
        minute.remove();
      }
      issues.pause(BETWEEN);
      now = look(console, issues, false);
      console.progress(progress(now, minute));
    }
    IssueTable.print(console, now);
    IssueAdvice.of(now).forEach(advice -> console.note("stopped watching: " + advice));
    console.document(now);
    return ExitCode.DONE;
  }

  /**
   * Reads the issue. If there is no answer, it looks again after longer and longer pauses, for
   * about a minute.
   *
   * @param first whether nothing was answered yet: then no API may be at the address at all
   */
  private JsonNode look(Console console, IssueRoutes issues, boolean first) {
    Duration wait = BETWEEN;
    for (int tries = 1; ; tries++) {
      try {
        return issues.get(issue.id()).json();
      } catch (Unanswered failure) {
        if (tries == MOST_TRIES || first && failure.affectsEveryRequest()) {
          throw failure;
        }
        console.note(
            "%s; looking again in %d seconds"
                .formatted(Console.printable(failure.getMessage()), wait.toSeconds()));
        issues.pause(wait);
        wait = wait.multipliedBy(2);
      }
    }
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
