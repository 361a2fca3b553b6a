package dev.pamphlet.platform;

/**
 * A write was based on what is no longer stored: somebody else was first. Nothing was written. The
 * caller reads again, and decides whether the write is still wanted.
 */
public final class Superseded extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Superseded() {
    super("somebody else changed it since it was read", null, false, false);
  }
}
