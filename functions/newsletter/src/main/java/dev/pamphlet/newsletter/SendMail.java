package dev.pamphlet.newsletter;

/** Sends mail. */
@FunctionalInterface
public interface SendMail {

  /**
   * Sends a mail, once.
   *
   * @return the provider's id of it
   * @throws NotMailed when the provider refused it: nothing was sent
   * @throws dev.pamphlet.platform.Unavailable when nobody knows whether it was sent
   */
  String send(Mail mail);
}
