package dev.pamphlet.newsletter;

/** Thrown when a mail was certainly not sent. */
public final class NotMailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean passing;

  private NotMailed(String reason, boolean passing) {
    super("A mail was not sent: " + reason + ".");
    this.reason = reason;
    this.passing = passing;
  }

  /**
   * For a reason that lasts until somebody removes it.
   *
   * @param reason in a word or two, without an address: it is logged
   */
  public static NotMailed refused(String reason) {
    return new NotMailed(reason, false);
  }

  /** For a temporary reason: too many mails at a time. */
  public static NotMailed forNow(String reason) {
    return new NotMailed(reason, true);
  }

  /** Why, in a word or two. */
  public String reason() {
    return reason;
  }

  /** Whether the same mail may be sent a little later. */
  public boolean isPassing() {
    return passing;
  }
}
