package dev.pamphlet.local.time;

import java.time.Instant;
import java.util.Optional;

/** Work that is due at certain instants of the system's time. */
public interface Timetable {

  /** The first instant after the given one at which something is due. */
  Optional<Instant> next(Instant after);

  /** Does what is due. */
  void fire(Instant due);
}
