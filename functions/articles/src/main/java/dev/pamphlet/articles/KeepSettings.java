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
   * @throws Superseded when that is not the version that is stored
   */
  void save(SavedSettings settings);

  /** Somebody else saved first. */
  final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Superseded() {
      super("saved by somebody else since they were read");
    }
  }
}
