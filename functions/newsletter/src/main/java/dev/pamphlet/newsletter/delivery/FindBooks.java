package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;
import java.util.Optional;

/** Finds the books of an issue. */
@FunctionalInterface
public interface FindBooks {

  /** The books, which may lag a moment; empty for an issue that nobody has sent. */
  Optional<Books> books(IssueId id);
}
