package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import java.util.List;
import java.util.Map;

/** Finds many subscribers at a time. */
@FunctionalInterface
public interface FindProfiles {

  /** Those of them that exist, as they are at this moment. */
  Map<SubscriberId, Subscriber> find(List<SubscriberId> ids);
}
