package dev.pamphlet.cli.subscribers;

import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.platform.InvalidValue;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names a status. */
final class StatusOption {

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only pending, confirmed, unsubscribed, bounced or complained ones.")
  private String status;

  /**
   * The given status, if any.
   *
   * @throws InvalidUsage when there is no such status
   */
  Optional<String> word() {
    try {
      return Optional.ofNullable(status).map(Status::of).map(Status::word);
    } catch (InvalidValue unknown) {
      throw new InvalidUsage(
          "'%s' is not a status: give %s".formatted(status, unknown.getMessage()));
    }
  }
}
