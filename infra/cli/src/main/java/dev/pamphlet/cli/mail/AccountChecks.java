package dev.pamphlet.cli.mail;

import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendQuota;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;

/** Checks the limits and the status of the account. */
final class AccountChecks {

  private static final String HEALTHY = "HEALTHY";
  private static final String PROBATION = "PROBATION";

  /** A share of the quota. Beyond it, an issue may have to wait for the next day. */
  private static final double MUCH = 0.8;

  private final String region;

  AccountChecks(String region) {
    this.region = region;
  }

  List<Verdict> of(GetAccountResponse account) {
    return List.of(
        sending(account), sandbox(account), quota(account.sendQuota()), suppression(account));
  }

  private Verdict sending(GetAccountResponse account) {
    String subject = "account";
    if (!Boolean.TRUE.equals(account.sendingEnabled())) {
      return Verdict.wrong(
          subject,
          "sending is switched off (%s): read the messages in %s"
              .formatted(account.enforcementStatus(), console("reputation")));
    }
    return switch (account.enforcementStatus()) {
      case HEALTHY -> Verdict.ok(subject, "sending is allowed, and the account is healthy");
      case PROBATION ->
          Verdict.advice(
              subject, "Amazon reviews the account: answer its message, and fix what it names");
      default ->
          Verdict.wrong(
              subject,
              "Amazon has stopped its sending (%s): read the messages in %s"
                  .formatted(account.enforcementStatus(), console("reputation")));
    };
  }

  private Verdict sandbox(GetAccountResponse account) {
    String subject = "sandbox";
    return Boolean.TRUE.equals(account.productionAccessEnabled())
        ? Verdict.ok(subject, "the account is out of the sandbox")
        : Verdict.wrong(
            subject,
            "the account mails to verified addresses only: ask for production access in "
                + console("account"));
  }

  private static Verdict quota(SendQuota quota) {
    String subject = "quota";
    String text =
        String.format(
            Locale.ROOT,
            "%,.0f mails in 24 hours, of which %,.0f are sent, and %,.0f a second",
            quota.max24HourSend(),
            quota.sentLast24Hours(),
            quota.maxSendRate());
    // Negative if Amazon sets no limit.
    boolean bounded = quota.max24HourSend() >= 0;
    return bounded && quota.sentLast24Hours() >= MUCH * quota.max24HourSend()
        ? Verdict.advice(
            subject, text + ": ask for more in Service Quotas before the next issue is sent")
        : Verdict.ok(subject, bounded ? text : "no bound");
  }

  private static Verdict suppression(GetAccountResponse account) {
    String subject = "suppression";
    List<SuppressionListReason> reasons =
        account.suppressionAttributes() == null
            ? List.of()
            : account.suppressionAttributes().suppressedReasons();
    return reasons.containsAll(
            List.of(SuppressionListReason.BOUNCE, SuppressionListReason.COMPLAINT))
        ? Verdict.ok(subject, "the account's list takes addresses that bounced or complained")
        : Verdict.advice(
            subject,
            "the account's list does not take all addresses that bounced or complained: run aws sesv2"
                + " put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT");
  }

  private String console(String page) {
    return "https://%s.console.aws.amazon.com/ses/home?region=%1$s#/%s".formatted(region, page);
  }
}
