package dev.pamphlet.newsletter.delivery;

/** What the provider answered about one mail of a call. */
public sealed interface CallResult {

  /** It took it. */
  record Taken(String mail) implements CallResult {}

  /** It did not take it, and would not the next time. */
  record Refused(String reason) implements CallResult {}

  /** It did not take it this time. */
  record NotNow(Cause cause, String reason) implements CallResult {}

  /** It may have taken it or not. */
  record Unanswered() implements CallResult {}

  /** Why a mail was not taken this time. */
  enum Cause {
    /** Its own trouble, which passes. */
    TROUBLE,
    /** Too many mails in a second. */
    RATE,
    /** As many mails as the account may send in a day. */
    QUOTA,
    /** The account, its domain or its configuration: somebody has to do something about it. */
    ACCOUNT
  }
}
