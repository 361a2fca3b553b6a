package dev.pamphlet.cli.command;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Confirms what cannot be undone: by a question, or in advance by an option. */
public final class Confirmation {

  private static final Set<String> YES = Set.of("y", "yes");

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /**
   * Whether it is confirmed.
   *
   * @param ask asks the person at the terminal and returns the answer, if there is one
   * @throws InvalidUsage when there is nobody to ask
   */
  public boolean given(Function<String, Optional<String>> ask, String question) {
    return yes
        || ask.apply(question + " [y/N] ")
            .map(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
            .orElseThrow(
                () -> new InvalidUsage("nobody is there to confirm this: add --yes to do it"));
  }
}
