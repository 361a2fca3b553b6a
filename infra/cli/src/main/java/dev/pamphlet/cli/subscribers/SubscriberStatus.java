package dev.pamphlet.cli.subscribers;

import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.platform.InvalidValue;
import java.util.Optional;

/** The option that names a status. */
final class SubscriberStatus {

  private SubscriberStatus() {}

  /**
   * The status that was given, if one was.
   *
   * @throws InvalidUsage when there is no such status
   */
  static Optional<String> of(String given) {
    try {
      return Optional.ofNullable(given).map(Status::of).map(Status::word);
    } catch (InvalidValue unknown) {
      throw new InvalidUsage("'%s' is no status: give %s".formatted(given, unknown.getMessage()));
    }
  }
}
