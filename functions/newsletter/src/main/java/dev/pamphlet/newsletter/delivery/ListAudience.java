package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.SubscriberId;
import java.time.Instant;
import java.util.List;

/** Lists the confirmed subscribers, part by part. */
public interface ListAudience {

  /** The number of parts of the audience. */
  int parts();

  /**
   * The next subscribers of one part.
   *
   * @param before leaves out those who confirmed then or later: somebody who left and came back
   *     would be listed twice
   */
  Page page(Position from, Instant before);

  /** A subscriber, and the place after them. */
  record Member(SubscriberId id, Position next) {}

  /** Some subscribers, and where the next ones begin: in this part or in another. */
  record Page(List<Member> members, Position next) {}
}
