package dev.pamphlet.newsletter.delivery;

/** What the provider answered about one mail of a call. */
public sealed interface CallResult {

  /** It accepted the mail. */
  record Taken(String mail) implements CallResult {}

  /** It refused the mail, and would refuse it again. */
  record Refused(String reason) implements CallResult {}

  /** It did not accept the mail this time. */
  record NotNow(Cause cause, String reason) implements CallResult {}

  /** Nobody knows whether it accepted the mail. */
  record Unanswered() implements CallResult {}

  /** Why a mail was not accepted this time. */
  enum Cause {
    /** A temporary fault. */
    TROUBLE,
    /** Too many mails in a second. */
    RATE,
    /** The account's daily quota is used up. */
    QUOTA,
    /** A fault of the account, its domain or its configuration, which somebody has to repair. */
    ACCOUNT
  }
}
