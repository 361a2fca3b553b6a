package dev.pamphlet.local.mail;

import dev.pamphlet.local.mail.Outcome.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens to a message after it is sent, by its recipient: the simulator's mailboxes do what
 * their names say, whoever is on the suppression list is not reached, and everybody else is.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html">The
 *     mailbox simulator</a>
 */
final class Fate {

  private static final Pattern SIMULATOR =
      Pattern.compile("([a-z]+)(?:\\+[^@]*)?@simulator\\.amazonses\\.com");

  /**
   * One step of it.
   *
   * @param bounce the details where it is a bounce
   */
  record Step(Kind kind, Optional<Bounce> bounce) {

    static Step of(Kind kind) {
      return new Step(kind, Optional.empty());
    }

    static Step bounce(Bounce why) {
      return new Step(Kind.BOUNCE, Optional.of(why));
    }

    /** In words for a person. */
    String detail() {
      return bounce.map(it -> it.type() + ", " + it.subType()).orElse("");
    }
  }

  /**
   * Why a message came back, in SES's words.
   *
   * @param report of the delivery that failed; empty of an automatic reply, which SES tells as a
   *     passing bounce without one
   */
  record Bounce(String type, String subType, Optional<Report> report) {

    static final Bounce NO_SUCH_USER =
        of("Permanent", "General", "5.1.1", "smtp; 550 5.1.1 user unknown");

    static final Bounce MAILBOX_FULL =
        of("Transient", "MailboxFull", "4.2.2", "smtp; 452 4.2.2 mailbox full");

    static final Bounce AUTOMATIC_REPLY = new Bounce("Transient", "General", Optional.empty());

    static Bounce of(String type, String subType, String status, String diagnosis) {
      return new Bounce(type, subType, Optional.of(new Report(status, diagnosis)));
    }
  }

  /**
   * A delivery status notification.
   *
   * @param status as RFC 3463 has it, {@code 5.1.1}
   */
  record Report(String status, String diagnosis) {}

  private static final List<Step> DELIVERED = List.of(Step.of(Kind.DELIVERY));

  private static final Map<String, List<Step>> OF_MAILBOXES =
      Map.of(
          "bounce", List.of(Step.bounce(Bounce.NO_SUCH_USER)),
          "complaint", List.of(Step.of(Kind.DELIVERY), Step.of(Kind.COMPLAINT)),
          "ooto", List.of(Step.of(Kind.DELIVERY), Step.bounce(Bounce.AUTOMATIC_REPLY)),
          "suppressionlist",
              List.of(
                  Step.bounce(
                      Bounce.of(
                          "Permanent",
                          "Suppressed",
                          "5.1.1",
                          "Amazon SES has suppressed sending to this address because it has a"
                              + " recent history of bouncing as an invalid address."))));

  private Fate() {}

  /** Whether an address is one of the simulator's, to which even a new account may write. */
  static boolean isSimulator(String address) {
    return SIMULATOR.matcher(address.toLowerCase(Locale.ROOT)).matches();
  }

  /** What follows the sending, in its order. */
  static List<Step> of(String address, boolean suppressed) {
    if (suppressed) {
      return List.of(
          Step.bounce(
              Bounce.of(
                  "Permanent",
                  "OnAccountSuppressionList",
                  "5.1.1",
                  "Amazon SES did not send the message to this address because it is on the"
                      + " suppression list for your account.")));
    }
    Matcher simulator = SIMULATOR.matcher(address.toLowerCase(Locale.ROOT));
    return simulator.matches()
        ? OF_MAILBOXES.getOrDefault(simulator.group(1), DELIVERED)
        : DELIVERED;
  }
}
