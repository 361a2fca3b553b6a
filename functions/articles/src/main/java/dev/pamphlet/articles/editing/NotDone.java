package dev.pamphlet.articles.editing;

/** A change that was not made because of the stored state. Nothing was changed. */
public final class NotDone extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  NotDone(Reason reason) {
    super(reason.toString(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
