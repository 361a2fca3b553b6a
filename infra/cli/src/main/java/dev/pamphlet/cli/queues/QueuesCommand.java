package dev.pamphlet.cli.queues;

import picocli.CommandLine.Command;

/** Groups the commands about queues. */
@Command(
    name = "queues",
    header = "Shows what functions failed to work off, and has them try again.",
    description = {
      "",
      "For operators, when an alarm tells of dead letters or lost records. They use the credentials"
          + " that AWS's tools use.",
      ""
    },
    subcommands = {
      QueuesListCommand.class,
      QueuesLookCommand.class,
      QueuesRedriveCommand.class,
      QueuesPurgeCommand.class
    })
public final class QueuesCommand {}
