package dev.pamphlet.local.mail;

import dev.pamphlet.local.mail.MailboxSimulator.Bounce;
import dev.pamphlet.local.mail.MailboxSimulator.Step;
import dev.pamphlet.local.mail.Outcome.Kind;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.Mail;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Handles messages that SES has accepted: keeps them in the mailbox, decides their outcomes, and
 * sends their events.
 */
public final class PostOffice implements AutoCloseable {

  private final Mailbox mailbox;
  private final Account account;
  private final MailEvents events;
  private final Clock clock;

  /**
   * Starts with the mail resources of a template.
   *
   * @param bus takes the events of the configuration sets
   * @param output gets failures that have no other recipient
   */
  public PostOffice(Mail mail, Mailbox mailbox, Clock clock, MailEvents.Bus bus, Output output) {
    this.mailbox = mailbox;
    this.clock = clock;
    this.account = new Account(clock);
    this.events = new MailEvents(mail, clock, bus, output);
  }

  /** The accepted messages. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** The account that sends. */
  public Account account() {
    return account;
  }

  /** Sets the faults of events from now on. */
  public void eventFaults(EventFaults faults) {
    events.faults(faults);
  }

  EventFaults eventFaults() {
    return events.faults();
  }

  /** Sends the events that are due; to be called periodically. */
  public void tellEvents() {
    events.tell();
  }

  /**
   * Accepts a message.
   *
   * @param function logical id of the function that sends it
   * @return its id
   */
  String accept(Outgoing mail, String function) {
    String id = id();
    Instant now = clock.instant();
    byte[] source = MailSource.of(mail, id, now);
    Message message = message(mail, id, now, function);
    mailbox.add(message, Optional.of(source));
    happen(message, Kind.SEND, "", Optional.empty());
    boolean suppressed = account.isSuppressed(mail.to());
    for (Step step : MailboxSimulator.of(mail.to(), suppressed)) {
      happen(message, step);
    }
    return id;
  }

  /**
   * Accepts a message that cannot be rendered, so nobody gets it.
   *
   * @param reason what is wrong with its template or data
   */
  String acceptUnrendered(Outgoing mail, String function, String reason) {
    String id = id();
    Message message = message(mail, id, clock.instant(), function);
    mailbox.add(message, Optional.empty());
    happen(message, Kind.RENDERING_FAILURE, reason, Optional.empty());
    return id;
  }

  /** Makes a message bounce permanently, as from a mailbox that no longer exists. */
  void bounce(Message message) {
    account.suppress(message.to());
    happen(message, Step.bounce(Bounce.NO_SUCH_USER));
  }

  /** Makes a message bounce temporarily. */
  void bounceForNow(Message message) {
    happen(message, Step.bounce(Bounce.MAILBOX_FULL));
  }

  /** Makes the reader report a message as spam. */
  void complain(Message message) {
    account.suppress(message.to());
    happen(message, Kind.COMPLAINT, "", Optional.empty());
  }

  private void happen(Message message, Step step) {
    happen(message, step.kind(), step.detail(), step.bounce());
  }

  private void happen(Message message, Kind kind, String detail, Optional<Bounce> bounce) {
    Outcome outcome = new Outcome(kind, clock.instant(), detail);
    mailbox.add(message.id(), outcome);
    events.add(message, outcome, bounce);
  }

  private static Message message(Outgoing mail, String id, Instant at, String function) {
    return new Message(
        id,
        at,
        function,
        mail.from(),
        mail.to(),
        mail.content().subject(),
        mail.configurationSet(),
        mail.tags(),
        List.of());
  }

  /** An id that looks like SES's. */
  private String id() {
    String time = HexFormat.of().toHexDigits(clock.millis(), 12);
    return "0100" + time + "-" + UUID.randomUUID() + "-000000";
  }

  @Override
  public void close() throws java.io.IOException {
    mailbox.close();
  }
}
