package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output of {@code mail check} for canned answers of SES and DNS. */
class MailCheckCommandTest {

  private static final String DOMAIN = "letters.example.org";
  private static final String IDENTITY = "GET /v2/email/identities/" + DOMAIN;
  private static final String ACCOUNT = "GET /v2/email/account";
  private static final String SETS = "POST /v2/email/list-configuration-sets";
  private static final String SET = "GET /v2/email/configuration-sets/pamphlet-confirmations";
  private static final String SPF = "v=spf1 include:amazonses.com ~all";

  private static final String VERIFIED =
      """
      {"VerifiedForSendingStatus": true, "VerificationStatus": "SUCCESS",
       "DkimAttributes": {"SigningEnabled": true, "Status": "SUCCESS", "Tokens": ["aa", "bb", "cc"],
                          "CurrentSigningKeyLength": "RSA_2048_BIT"},
       "MailFromAttributes": {"MailFromDomain": "bounces.letters.example.org",
                              "MailFromDomainStatus": "SUCCESS"}}""";

  private static final String HEALTHY =
      """
      {"SendingEnabled": true, "EnforcementStatus": "HEALTHY", "ProductionAccessEnabled": true,
       "SendQuota": {"Max24HourSend": 50000, "MaxSendRate": 14, "SentLast24Hours": 1200},
       "SuppressionAttributes": {"SuppressedReasons": ["BOUNCE", "COMPLAINT"]}}""";

  private static final String CONFIRMATIONS =
      """
      {"ConfigurationSetName": "pamphlet-confirmations", "SendingOptions": {"SendingEnabled": true},
       "DeliveryOptions": {"TlsPolicy": "REQUIRE"},
       "SuppressionOptions": {"SuppressedReasons": ["BOUNCE", "COMPLAINT"]}}""";

  private static final String DESTINATIONS =
      """
      {"EventDestinations": [{"Name": "event-bus", "Enabled": true,
        "MatchingEventTypes": ["BOUNCE", "COMPLAINT"],
        "EventBridgeDestination": {"EventBusArn": "arn:aws:events:eu-west-1:1:event-bus/default"}}]}""";

  @RegisterExtension final ApiStub ses = new ApiStub();

  @RegisterExtension final DnsStub dns = new DnsStub();

  @BeforeEach
  void everythingIsRight() {
    ses.answers(IDENTITY, 200, VERIFIED)
        .answers(ACCOUNT, 200, HEALTHY)
        .answers(
            SETS,
            200,
            "{\"ConfigurationSets\": [\"other-confirmations\", \"pamphlet-confirmations\"]}")
        .answers(SET, 200, CONFIRMATIONS)
        .answers(SET + "/event-destinations", 200, DESTINATIONS);
    dns.text("bounces." + DOMAIN, SPF).text("_dmarc." + DOMAIN, "v=DMARC1; p=none");
  }

  @Test
  void everyPassedCheckIsALine() {
    Shell.Ended ended = check();

    assertThat(ended.out().lines())
        .containsExactly(
            "ok  identity     letters.example.org is verified",
            "ok  DKIM         mail is signed",
            "ok  MAIL FROM    bounces go to bounces.letters.example.org",
            "ok  DMARC        _dmarc.letters.example.org says v=DMARC1; p=none",
            "ok  account      sending is allowed, and the account is healthy",
            "ok  sandbox      the account is out of the sandbox",
            "ok  quota        50,000 mails in 24 hours, of which 1,200 are sent, and 14 a second",
            "ok  suppression  the account's list takes addresses that bounced or complained",
            "ok  set          pamphlet-confirmations tells of bounces and complaints, and requires"
                + " TLS");
    assertThat(ended.code()).isZero();
  }

  @Test
  void aDomainThatSesDoesNotKnowIsTheOnlyFaultOfTheIdentity() {
    ses.answers(IDENTITY, 404, "{\"__type\": \"NotFoundException\", \"message\": \"none\"}");

    assertThat(wrong())
        .containsExactly(
            "identity: SES in eu-west-1 does not know letters.example.org: deploy the stack with"
                + " MailDomain=letters.example.org, or name its region with --region");
  }

  @Test
  void missingDnsRecordsAreNamed() {
    ses.answers(
        IDENTITY,
        200,
        VERIFIED
            .replace("\"VerifiedForSendingStatus\": true", "\"VerifiedForSendingStatus\": false")
            .replace("SUCCESS", "PENDING"));
    dns.alias("aa._domainkey." + DOMAIN, "aa.dkim.amazonses.com");

    assertThat(wrong())
        .containsExactly(
            "identity: letters.example.org is not verified (PENDING), and sends nothing: enter the"
                + " DNS records of the stack's output MailRecords",
            "DKIM: SES has not found the keys yet (PENDING): enter bb._domainkey.letters.example.org"
                + " CNAME bb.dkim.amazonses.com, cc._domainkey.letters.example.org CNAME"
                + " cc.dkim.amazonses.com",
            "MAIL FROM: bounces.letters.example.org is not ready (PENDING): enter"
                + " bounces.letters.example.org MX 10 feedback-smtp.eu-west-1.amazonses.com, and"
                + " bounces.letters.example.org TXT \"v=spf1 include:amazonses.com ~all\"");
  }

  @Test
  void keysThatSesGaveUpOnGetARemedy() {
    ses.answers(
        IDENTITY, 200, VERIFIED.replace("\"Status\": \"SUCCESS\"", "\"Status\": \"FAILED\""));
    for (String token : List.of("aa", "bb", "cc")) {
      dns.alias(token + "._domainkey." + DOMAIN, token + ".dkim.amazonses.com");
    }

    assertThat(wrong())
        .containsExactly(
            "DKIM: SES did not find the keys in three days, and gave up: run aws sesv2"
                + " put-email-identity-dkim-signing-attributes --email-identity letters.example.org"
                + " --signing-attributes-origin AWS_SES");
  }

  @Test
  void aMissingSpfRecordIsNamed() {
    ses.answers(IDENTITY, 200, VERIFIED.replace("bounces.letters", "back.letters"));
    dns.text("back." + DOMAIN, "something else");

    assertThat(wrong())
        .containsExactly(
            "MAIL FROM: SPF is missing: enter back.letters.example.org TXT \"v=spf1"
                + " include:amazonses.com ~all\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The organization's record counts for the domains below it.
        "_dmarc.example.org   | v=DMARC1;p=reject; rua=mailto:a@example.org | ",
        "_dmarc.sub.test      | v=DMARC1; p=none | there is no record: enter _dmarc.news.example.org TXT",
        "_dmarc.news.example.org | v=DMARC1; rua=mailto:a@example.org | has no policy",
        "_dmarc.news.example.org | v=spf1 -all   | there is no record",
        "_dmarc.org           | v=DMARC1; p=none | there is no record"
      })
  void recordsOfDmarcAreRead(String name, String record, String fault) {
    String other = "news.example.org";
    ses.answers("GET /v2/email/identities/" + other, 200, VERIFIED);
    dns.text(name, record);

    List<String> wrong = wrong(run("--json", "--domain", other));

    if (fault == null) {
      assertThat(wrong).isEmpty();
    } else {
      assertThat(wrong).singleElement().asString().startsWith("DMARC: ").contains(fault);
    }
  }

  @Test
  void longRecordsAreReadInOnePiece() {
    dns.text("_dmarc.x." + DOMAIN, "v=DMARC1; rua=mailto:" + "a".repeat(300) + "; p=quarantine");
    ses.answers("GET /v2/email/identities/x." + DOMAIN, 200, VERIFIED);

    assertThat(wrong(run("--json", "--domain", "X." + DOMAIN))).isEmpty();
  }

  @Test
  void twoDmarcRecordsCountAsNone() {
    dns.text("_dmarc." + DOMAIN, "v=DMARC1; p=reject");

    assertThat(wrong())
        .containsExactly("DMARC: _dmarc.letters.example.org has 2 records: leave one");
  }

  @Test
  void theSandboxAndAStoppedAccountAreWrong() {
    ses.answers(
        ACCOUNT,
        200,
        HEALTHY
            .replace("HEALTHY", "SHUTDOWN")
            .replace("\"ProductionAccessEnabled\": true", "\"ProductionAccessEnabled\": false"));

    assertThat(wrong())
        .containsExactly(
            "account: Amazon has stopped its sending (SHUTDOWN): read the messages in"
                + " https://eu-west-1.console.aws.amazon.com/ses/home?region=eu-west-1#/reputation",
            "sandbox: the account mails to verified addresses only: ask for production access in"
                + " https://eu-west-1.console.aws.amazon.com/ses/home?region=eu-west-1#/account");
  }

  @Test
  void adviceIsNoFailure() {
    ses.answers(
        ACCOUNT,
        200,
        HEALTHY
            .replace("HEALTHY", "PROBATION")
            .replace("1200", "41000")
            .replace("\"BOUNCE\", ", ""));

    Shell.Ended ended = check();

    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines()).filteredOn(line -> line.startsWith("advice")).hasSize(3);
  }

  @Test
  void aChangedConfigurationSetIsNamedWithItsFaults() {
    ses.answers(SET, 200, CONFIRMATIONS.replace("REQUIRE", "OPTIONAL").replace("true", "false"))
        .answers(SET + "/event-destinations", 200, DESTINATIONS.replace("\"BOUNCE\", ", ""));

    assertThat(wrong())
        .containsExactly(
            "set: pamphlet-confirmations: sending is switched off, bounces and complaints do not"
                + " reach EventBridge, mail may travel without TLS. It was changed by hand: deploy"
                + " the stack again, or change it back");
  }

  @Test
  void aStackWithoutSetsIsLookedForElsewhere() {
    assertThat(wrong(run("--json", "--domain", DOMAIN, "--stack", "magazine")))
        .containsExactly(
            "set: the stack 'magazine' has no configuration set in eu-west-1: name it with --stack,"
                + " or its region with --region");
  }

  @Test
  void aMissingRightAndASilentServiceAreReported() {
    ses.answers(
        ACCOUNT,
        403,
        "{\"__type\": \"AccessDeniedException\", \"message\": \"no ses:GetAccount\"}");
    Shell.Ended denied = check();
    assertThat(denied.code()).isEqualTo(4);
    assertThat(denied.err()).contains("SES (" + ses.address() + ") does not allow", "GetAccount");

    Shell.Ended silent =
        Shell.at(ses.address())
            .run(
                "mail",
                "check",
                "--domain",
                DOMAIN,
                "--region",
                "eu-west-1",
                "--endpoint",
                "http://127.0.0.1:1");
    assertThat(silent.code()).isEqualTo(3);
    assertThat(silent.err()).contains("SES (http://127.0.0.1:1) does not answer");
  }

  private Shell.Ended check() {
    return run("--domain", DOMAIN);
  }

  private List<String> wrong() {
    return wrong(run("--json", "--domain", DOMAIN));
  }

  /** The lines of what is wrong; checks the exit code too. */
  private static List<String> wrong(Shell.Ended ended) {
    List<String> wrong = new ArrayList<>();
    for (JsonNode check : ended.json().get("checks")) {
      if (check.get("grade").asText().equals("wrong")) {
        wrong.add(check.get("subject").asText() + ": " + check.get("text").asText());
      }
    }
    assertThat(ended.code()).isEqualTo(wrong.isEmpty() ? 0 : 1);
    return wrong;
  }

  private Shell.Ended run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "mail",
                "check",
                "--region",
                "eu-west-1",
                "--endpoint",
                ses.address().toString(),
                "--dns",
                dns.address()));
    arguments.addAll(List.of(options));
    return Shell.at(ses.address()).run(arguments.toArray());
  }
}
