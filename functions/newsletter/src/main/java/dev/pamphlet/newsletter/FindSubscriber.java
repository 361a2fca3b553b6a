package dev.pamphlet.newsletter;

import java.util.Optional;

/** Finds subscribers. */
@FunctionalInterface
public interface FindSubscriber {

  /** The subscriber at this moment; empty for one that was erased or never existed. */
  Optional<Subscriber> find(SubscriberId id);
}
