package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.SubscriberId;
import java.util.Optional;

/**
 * One subscriber's mail of an issue.
 *
 * @param mail the provider's id of it, once it is known
 * @param reason why it failed, in a word or two
 * @param bounced whether it came back
 * @param complained whether its reader reported it as spam
 */
public record Entry(
    SubscriberId subscriber,
    Outcome outcome,
    Optional<String> mail,
    Optional<String> reason,
    boolean bounced,
    boolean complained) {

  /** A mail that nobody has sent yet. */
  public static Entry pending(SubscriberId subscriber) {
    return new Entry(subscriber, Outcome.PENDING, Optional.empty(), Optional.empty(), false, false);
  }

  /** The same mail with an outcome that needs no words. */
  Entry as(Outcome next) {
    return new Entry(subscriber, next, mail, Optional.empty(), bounced, complained);
  }

  Entry sent(String id) {
    return new Entry(
        subscriber, Outcome.SENT, Optional.of(id), Optional.empty(), bounced, complained);
  }

  Entry failed(String why) {
    return new Entry(subscriber, Outcome.FAILED, mail, Optional.of(why), bounced, complained);
  }

  /** The same mail after a report of its provider. Reports come twice, late and in any order. */
  Entry withReport(MailReport report) {
    boolean refusedLater = outcome == Outcome.FAILED && mail.isPresent();
    return switch (report.kind()) {
      case SENT -> refusedLater || outcome == Outcome.SENT ? this : sent(report.mail());
      case BOUNCED -> withReport(report, true, complained);
      case COMPLAINED -> withReport(report, bounced, true);
      case REJECTED, NOT_RENDERED ->
          new Entry(
              subscriber,
              Outcome.FAILED,
              Optional.of(report.mail()),
              Optional.of(report.kind().word()),
              bounced,
              complained);
    };
  }

  /** Only a mail that was sent can come back or be complained about. */
  private Entry withReport(MailReport report, boolean cameBack, boolean unwanted) {
    return new Entry(
        subscriber,
        Outcome.SENT,
        mail.or(() -> Optional.of(report.mail())),
        Optional.empty(),
        cameBack,
        unwanted);
  }
}
