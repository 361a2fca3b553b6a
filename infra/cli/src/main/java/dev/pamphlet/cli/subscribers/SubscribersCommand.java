package dev.pamphlet.cli.subscribers;

import picocli.CommandLine.Command;

/** Groups the commands for subscribers. */
@Command(
    name = "subscribers",
    header = "Lists, counts, exports, imports and erases subscribers.",
    subcommands = {
      SubscribersListCommand.class,
      SubscribersShowCommand.class,
      SubscribersCountCommand.class,
      SubscribersExportCommand.class,
      SubscribersImportCommand.class,
      SubscribersEraseCommand.class,
      SubscribersReplayCommand.class
    })
public final class SubscribersCommand {}
