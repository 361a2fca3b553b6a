package dev.pamphlet.newsletter;

import java.util.Optional;

/** Finds subscribers. */
@FunctionalInterface
public interface FindSubscriber {

  /** The subscriber at this moment; empty for one that is erased, or never was. */
  Optional<Subscriber> find(SubscriberId id);
}
