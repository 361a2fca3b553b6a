package dev.pamphlet.platform;

/**
 * A conditional write failed, because somebody else changed the item since the caller read it.
 * Nothing was written. The caller reads again and decides whether to repeat the write.
 */
public final class Superseded extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Superseded() {
    super("somebody else changed it since it was read", null, false, false);
  }
}
