package dev.pamphlet.cli.queues;

import dev.pamphlet.cli.api.OperatorsSqs;
import dev.pamphlet.cli.command.AwsAccount;
import dev.pamphlet.cli.command.EndpointOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names the stack. */
final class StackOption {

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      defaultValue = "pamphlet",
      description = "The name of the stack (${DEFAULT-VALUE}).")
  private String stack;

  @Mixin private EndpointOption endpoint;

  OperatorsSqs queues(AwsAccount account) {
    return new OperatorsSqs(
        stack, endpoint.endpoint(), endpoint.region(account, "SQS"), endpoint.credentials(account));
  }
}
