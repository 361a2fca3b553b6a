package dev.pamphlet.articles;

import dev.pamphlet.content.SavedSettings;
import java.util.Optional;

/** Keeps the settings of the publication. */
public interface KeepSettings {

  /** The settings as they are at this moment; empty before they were first saved. */
  Optional<SavedSettings> find();

  /**
   * Stores settings in place of those of the version before.
   *
   * @throws dev.pamphlet.platform.Superseded when that is not the version that is stored
   */
  void save(SavedSettings settings);
}
