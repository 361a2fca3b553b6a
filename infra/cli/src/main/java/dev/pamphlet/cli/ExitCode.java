package dev.pamphlet.cli;

import dev.pamphlet.cli.api.NotAllowed;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.api.Trouble;
import java.util.Locale;

/** How a command ended. Of several endings the last in this order is told. */
enum ExitCode {
  DONE(0),
  REFUSED(1),
  USAGE(2),
  UNANSWERED(3),
  NOT_ALLOWED(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Trouble trouble) {
    if (trouble instanceof Refused) {
      return REFUSED;
    }
    return trouble instanceof NotAllowed ? NOT_ALLOWED : UNANSWERED;
  }

  ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** As a member of a JSON document. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
