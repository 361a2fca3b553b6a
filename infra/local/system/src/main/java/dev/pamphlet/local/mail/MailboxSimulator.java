package dev.pamphlet.local.mail;

import dev.pamphlet.local.mail.Outcome.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides from its recipient what happens to a message: the simulator's mailboxes behave as named,
 * suppressed addresses are not reached, and all others are.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html">The
 *     mailbox simulator</a>
 */
final class MailboxSimulator {

  private static final Pattern SIMULATOR =
      Pattern.compile("([a-z]+)(?:\\+[^@]*)?@simulator\\.amazonses\\.com");

  /**
   * A step after sending.
   *
   * @param bounce the details of a bounce
   */
  record Step(Kind kind, Optional<Bounce> bounce) {

    static Step of(Kind kind) {
      return new Step(kind, Optional.empty());
    }

    static Step bounce(Bounce why) {
      return new Step(Kind.BOUNCE, Optional.of(why));
    }

    /** The step in words. */
    String detail() {
      return bounce.map(it -> it.type() + ", " + it.subType()).orElse("");
    }
  }

  /**
   * Why a message came back, in SES's words.
   *
   * @param report of the failed delivery; empty for an automatic reply, which SES reports as a
   *     transient bounce without one
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
   * @param status in the form of RFC 3463, {@code 5.1.1}
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

  private MailboxSimulator() {}

  /** Whether an address belongs to the simulator, to which even a new account may write. */
  static boolean isSimulator(String address) {
    return SIMULATOR.matcher(address.toLowerCase(Locale.ROOT)).matches();
  }

  /** The steps after sending, in their order. */
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
