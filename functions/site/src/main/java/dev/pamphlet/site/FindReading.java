package dev.pamphlet.site;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import java.util.Optional;

/** Finds what the page of an article shows. */
@FunctionalInterface
public interface FindReading {

  /** The target of this address; empty if nothing was ever published there. */
  Optional<SlugTarget<Reading>> find(Slug slug);
}
