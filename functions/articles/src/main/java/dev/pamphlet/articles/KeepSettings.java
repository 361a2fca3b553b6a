package dev.pamphlet.articles;

import java.time.Instant;
import java.util.Optional;

/** Keeps the settings of the publication. */
public interface KeepSettings {

  /** The settings as they are at this moment; empty before they were first saved. */
  Optional<Kept> find();

  /**
   * Stores settings in place of those of the version before.
   *
   * @throws Superseded when that is not the version that is stored
   */
  void save(Kept settings);

  /**
   * Settings that were saved.
   *
   * @param version how often they were, from 1; also their ETag
   */
  record Kept(int version, Instant savedAt, Settings settings) {}

  /** Somebody else saved first. */
  final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Superseded() {
      super("saved by somebody else since they were read");
    }
  }
}
