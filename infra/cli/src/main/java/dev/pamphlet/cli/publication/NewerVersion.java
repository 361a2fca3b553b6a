package dev.pamphlet.cli.publication;

import java.util.List;

/** The API has a newer version than the one that the folder was read or published from. */
final class NewerVersion extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> diff;

  /**
   * @param message which versions these are, and what to do
   * @param diff what the newer version changed, or what would replace it, in the unified format
   */
  NewerVersion(String message, List<String> diff) {
    super(message);
    this.diff = List.copyOf(diff);
  }

  List<String> diff() {
    return diff;
  }
}
