package dev.pamphlet.newsletter;

import dev.pamphlet.content.Settings;
import java.util.Optional;

/** Finds the settings of the publication. */
@FunctionalInterface
public interface FindSettings {

  /** The settings; empty where none were saved yet. */
  Optional<Settings> find();
}
