package dev.pamphlet.articles;

import dev.pamphlet.content.SavedSettings;
import java.util.Optional;

/** Keeps the settings of the publication. */
public interface KeepSettings {

  /** The settings by a consistent read; empty before the first save. */
  Optional<SavedSettings> find();

  /**
   * Replaces the settings of the version before.
   *
   * @throws dev.pamphlet.platform.Superseded when another version is stored
   */
  void save(SavedSettings settings);
}
