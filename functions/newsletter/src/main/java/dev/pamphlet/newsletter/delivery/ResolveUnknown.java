package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;

/** Decides about the mails of an issue that are in doubt. */
@FunctionalInterface
public interface ResolveUnknown {

  /**
   * Resolves all of them.
   *
   * @return how many there were
   */
  int resolve(IssueId id, Resolution resolution);
}
