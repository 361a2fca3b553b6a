package dev.pamphlet.cli.queues;

import picocli.CommandLine.Command;

/** Groups the commands about queues. */
@Command(
    name = "queues",
    header = "Shows messages that functions failed to process, and has them retried.",
    description = {
      "",
      "For operators, when an alarm reports dead letters or lost records. They use the credentials"
          + " that AWS's tools use."
    },
    subcommands = {
      QueuesListCommand.class,
      QueuesLookCommand.class,
      QueuesRedriveCommand.class,
      QueuesPurgeCommand.class
    })
public final class QueuesCommand {}
