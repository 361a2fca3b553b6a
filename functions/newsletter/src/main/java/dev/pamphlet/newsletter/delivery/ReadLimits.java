package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/** Reads what the provider lets the account send. */
@FunctionalInterface
public interface ReadLimits {

  SendingLimits read(Instant now);
}
