package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.NotAllowed;
import dev.pamphlet.cli.api.Refused;
import java.util.Locale;

/** The outcome of a command. If its parts end differently, the last in this order counts. */
public enum ExitCode {
  DONE(0),
  REFUSED(1),
  USAGE(2),
  UNANSWERED(3),
  NOT_ALLOWED(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The exit code of the process. */
  public int number() {
    return number;
  }

  /** The outcome of a command with this failure. */
  public static ExitCode of(ApiFailure failure) {
    if (failure instanceof Refused) {
      return REFUSED;
    }
    return failure instanceof NotAllowed ? NOT_ALLOWED : UNANSWERED;
  }

  /** The worse of the two. */
  public ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The {@code kind} of a problem in a JSON document: {@code not-allowed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
