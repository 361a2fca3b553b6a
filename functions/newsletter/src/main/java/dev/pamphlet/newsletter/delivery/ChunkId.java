package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.issues.IssueId;

/**
 * The id of a chunk of an issue's audience.
 *
 * @param number from 0, in the order of planning
 */
public record ChunkId(IssueId issue, int number) {

  @Override
  public String toString() {
    return issue + " chunk " + number;
  }
}
