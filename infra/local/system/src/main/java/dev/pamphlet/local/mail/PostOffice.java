package dev.pamphlet.local.mail;

import dev.pamphlet.local.mail.Fate.Bounce;
import dev.pamphlet.local.mail.Fate.Step;
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
 * What SES does with a message once it has accepted it: it keeps it in the mailbox, decides what
 * happens to it, and has its events told.
 */
public final class PostOffice implements AutoCloseable {

  private final Mailbox mailbox;
  private final Account account;
  private final MailEvents events;
  private final Clock clock;

  /**
   * Opens for the mail of a template.
   *
   * @param bus takes the events of the configuration sets
   * @param output is told what goes wrong when nobody else is there to be told
   */
  public PostOffice(Mail mail, Mailbox mailbox, Clock clock, MailEvents.Bus bus, Output output) {
    this.mailbox = mailbox;
    this.clock = clock;
    this.account = new Account(clock);
    this.events = new MailEvents(mail, clock, bus, output);
  }

  /** Every message that was accepted. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** The account that sends. */
  public Account account() {
    return account;
  }

  /** What goes wrong with events, from now on. */
  public void eventFaults(EventFaults faults) {
    events.faults(faults);
  }

  EventFaults eventFaults() {
    return events.faults();
  }

  /** Tells the events that are due; to be called again and again. */
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
    for (Step step : Fate.of(mail.to(), suppressed)) {
      happen(message, step);
    }
    return id;
  }

  /**
   * Accepts a message that then cannot be rendered, which nobody gets.
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

  /** Has a message bounce for good, as one of a mailbox that is no more. */
  void bounce(Message message) {
    account.suppress(message.to());
    happen(message, Step.bounce(Bounce.NO_SUCH_USER));
  }

  /** Has a message bounce for a reason that may pass. */
  void bounceForNow(Message message) {
    happen(message, Step.bounce(Bounce.MAILBOX_FULL));
  }

  /** Has its reader call a message spam. */
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

  /** Of the look of SES's own. */
  private String id() {
    String time = HexFormat.of().toHexDigits(clock.millis(), 12);
    return "0100" + time + "-" + UUID.randomUUID() + "-000000";
  }

  @Override
  public void close() throws java.io.IOException {
    mailbox.close();
  }
}
