package dev.pamphlet.cli.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.NamingException;
import software.amazon.awssdk.services.sesv2.model.DkimAttributes;
import software.amazon.awssdk.services.sesv2.model.DkimSigningKeyLength;
import software.amazon.awssdk.services.sesv2.model.DkimStatus;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.MailFromAttributes;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainStatus;

/** Checks that the sender's domain is verified, and that its mail is signed and aligned. */
final class IdentityChecks {

  private static final String IDENTITY = "identity";
  private static final String DKIM = "DKIM";
  private static final String MAIL_FROM = "MAIL FROM";
  private static final String SPF = "v=spf1 include:amazonses.com ~all";

  /** The domain of the keys in regions whose SES does not name one. */
  private static final String HOSTED_ZONE = "dkim.amazonses.com";

  private final String domain;
  private final String region;
  private final Dns dns;

  IdentityChecks(String domain, String region, Dns dns) {
    this.domain = domain;
    this.region = region;
    this.dns = dns;
  }

  List<Verdict> of(Optional<GetEmailIdentityResponse> found) {
    if (found.isEmpty()) {
      return List.of(
          Verdict.wrong(
              IDENTITY,
              "SES in %s does not know %s: deploy the stack with MailDomain=%2$s, or name its region"
                      .formatted(region, domain)
                  + " with --region"));
    }
    GetEmailIdentityResponse identity = found.get();
    return List.of(
        identity(identity),
        dkim(identity.dkimAttributes()),
        mailFrom(identity.mailFromAttributes()));
  }

  private Verdict identity(GetEmailIdentityResponse identity) {
    return Boolean.TRUE.equals(identity.verifiedForSendingStatus())
        ? Verdict.ok(IDENTITY, domain + " is verified")
        : Verdict.wrong(
            IDENTITY,
            "%s is not verified (%s), and sends nothing: enter the DNS records of the stack's output"
                    .formatted(domain, identity.verificationStatusAsString())
                + " MailRecords");
  }

  private Verdict dkim(DkimAttributes dkim) {
    if (dkim.status() == DkimStatus.FAILED) {
      List<String> missing = missingKeys(dkim);
      return Verdict.wrong(
          DKIM,
          "SES did not find the keys in three days, and gave up: "
              + (missing.isEmpty() ? "" : enter(missing) + ", then ")
              + "run aws sesv2 put-email-identity-dkim-signing-attributes --email-identity %s"
                  .formatted(domain)
              + " --signing-attributes-origin AWS_SES");
    }
    if (dkim.status() != DkimStatus.SUCCESS) {
      List<String> missing = missingKeys(dkim);
      return Verdict.wrong(
          DKIM,
          "SES has not found the keys yet (%s): ".formatted(dkim.statusAsString())
              + (missing.isEmpty()
                  ? "DNS has them, and SES looks for them for up to three days"
                  : enter(missing)));
    }
    if (!Boolean.TRUE.equals(dkim.signingEnabled())) {
      return Verdict.wrong(
          DKIM,
          "mail is not signed: run aws sesv2 put-email-identity-dkim-attributes --email-identity %s"
                  .formatted(domain)
              + " --signing-enabled");
    }
    return dkim.currentSigningKeyLength() == DkimSigningKeyLength.RSA_1024_BIT
        ? Verdict.advice(DKIM, "mail is signed, with a key of only 1024 bits")
        : Verdict.ok(DKIM, "mail is signed");
  }

  private static String enter(List<String> records) {
    return "enter " + String.join(", ", records);
  }

  /** The records that DNS does not have. */
  private List<String> missingKeys(DkimAttributes dkim) {
    String zone = Optional.ofNullable(dkim.signingHostedZone()).orElse(HOSTED_ZONE);
    List<String> missing = new ArrayList<>();
    for (String token : dkim.tokens()) {
      String name = "%s._domainkey.%s".formatted(token, domain);
      if (!hasAlias(name)) {
        missing.add("%s CNAME %s.%s".formatted(name, token, zone));
      }
    }
    return missing;
  }

  private boolean hasAlias(String name) {
    try {
      return dns.hasAlias(name);
    } catch (NamingException unanswered) {
      return false;
    }
  }

  private Verdict mailFrom(MailFromAttributes mailFrom) {
    String from = mailFrom == null ? null : mailFrom.mailFromDomain();
    if (from == null) {
      return Verdict.wrong(
          MAIL_FROM,
          "bounces go to a domain of SES, which is not aligned with %s: deploy the stack again"
              .formatted(domain));
    }
    if (mailFrom.mailFromDomainStatus() != MailFromDomainStatus.SUCCESS) {
      return Verdict.wrong(
          MAIL_FROM,
          "%s is not ready (%s): enter %1$s MX 10 feedback-smtp.%3$s.amazonses.com, and %1$s TXT"
                  .formatted(from, mailFrom.mailFromDomainStatusAsString(), region)
              + " \"%s\"".formatted(SPF));
    }
    return spf(from);
  }

  /** SES looks at the MX record only. */
  private Verdict spf(String from) {
    try {
      return dns.texts(from).stream()
              .anyMatch(text -> text.startsWith("v=spf1") && text.contains("amazonses.com"))
          ? Verdict.ok(MAIL_FROM, "bounces go to " + from)
          : Verdict.wrong(MAIL_FROM, "SPF is missing: enter %s TXT \"%s\"".formatted(from, SPF));
    } catch (NamingException unanswered) {
      return Verdict.wrong(
          MAIL_FROM,
          "DNS did not answer about %s: try again, or name a server with --dns".formatted(from));
    }
  }
}
