package dev.pamphlet.local.mail;

import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.mail.Account.Refusal;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Mail;
import dev.pamphlet.template.Mail.ConfigurationSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may send to whom: the identities and configuration sets of a template, and what its account
 * may do.
 */
public record Senders(Mail mail, Account account) {

  /** Checks that the account may send from this address with this configuration set. */
  void check(String from, Optional<String> configurationSet) {
    if (account.limits().paused()) {
      throw SesService.error(400, "SendingPausedException", "Sending is paused for this account.");
    }
    configurationSet.ifPresent(this::checkSet);
    if (identityOf(mail, from).isEmpty()) {
      throw notVerified(from);
    }
  }

  private void checkSet(String name) {
    ConfigurationSet set =
        mail.configurationSet(name)
            .orElseThrow(
                () ->
                    SesService.error(
                        404,
                        "NotFoundException",
                        "Configuration set <" + name + "> does not exist."));
    if (!set.sending()) {
      throw SesService.error(
          400, "SendingPausedException", "Sending is paused for configuration set " + name);
    }
  }

  /** Refuses more recipients than the account's limits leave, and counts them otherwise. */
  void take(int recipients) {
    Refusal refusal = account.take(recipients);
    if (refusal != Refusal.NONE) {
      throw SesService.error(429, "TooManyRequestsException", refusal.message());
    }
  }

  /** Whether the account may write to an address: in the sandbox, only to few. */
  boolean reaches(String recipient) {
    return !account.limits().sandbox()
        || MailboxSimulator.isSimulator(recipient)
        || identityOf(mail, recipient).isPresent();
  }

  static AwsError notVerified(String address) {
    return SesService.error(
        400,
        "MessageRejected",
        "Email address is not verified. The following identities failed the check in region %s: %s"
            .formatted(LocalAccount.REGION.toUpperCase(Locale.ROOT), address));
  }

  /**
   * The identity of a sender's address: the address itself, or the nearest of its domains.
   *
   * @param address with or without a name; a malformed one has no identity
   */
  public static Optional<String> identityOf(Mail mail, String address) {
    String bare = SesInput.bare(address).orElse("").toLowerCase(Locale.ROOT);
    Optional<String> own = identity(mail, bare);
    String domain = bare.substring(bare.lastIndexOf('@') + 1);
    while (own.isEmpty() && domain.contains(".")) {
      own = identity(mail, domain);
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return own;
  }

  /** A sender's address without its name; unchanged if it is malformed. */
  public static String addressOf(String sender) {
    return SesInput.bare(sender).orElse(sender);
  }

  private static Optional<String> identity(Mail mail, String name) {
    return mail.identities().stream().filter(name::equalsIgnoreCase).findFirst();
  }
}
