package dev.pamphlet.cli.mail;

import picocli.CommandLine.Command;

/** Groups the commands about mail. */
@Command(
    name = "mail",
    header = "Checks whether mail can be sent.",
    subcommands = {MailCheckCommand.class})
public final class MailCommand {}
