package dev.pamphlet.newsletter.issues;

import java.util.Optional;

/** Finds an issue. */
@FunctionalInterface
public interface FindIssue {

  /** The issue as it is at this moment. */
  Optional<Issue> find(IssueId id);
}
