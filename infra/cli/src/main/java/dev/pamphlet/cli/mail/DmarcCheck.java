package dev.pamphlet.cli.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.naming.NamingException;

/**
 * Checks that the domain has a DMARC policy, which tells receivers what to do with forged mail.
 * Large mailbox providers do not accept bulk mail without one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7489#section-6.6.3">RFC 7489, 6.6.3</a>
 */
final class DmarcCheck {

  private static final String SUBJECT = "DMARC";
  private static final Pattern RECORD = Pattern.compile("v\\s*=\\s*DMARC1\\s*(;.*)?");
  private static final Pattern POLICY =
      Pattern.compile(".*;\\s*p\\s*=\\s*(none|quarantine|reject)\\s*(;.*)?");

  private final Dns dns;

  DmarcCheck(Dns dns) {
    this.dns = dns;
  }

  Verdict of(String domain) {
    try {
      return found(domain);
    } catch (NamingException unanswered) {
      return Verdict.wrong(
          SUBJECT,
          "DNS did not answer about _dmarc.%s: try again, or name a server with --dns"
              .formatted(domain));
    }
  }

  /**
   * A domain without a record has that of the organization above it. A name does not tell which
   * domain is the organization's, so all above it are asked, except the top-level domain.
   */
  private Verdict found(String domain) throws NamingException {
    for (String at = domain; at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
      String name = "_dmarc." + at;
      List<String> records =
          dns.texts(name).stream().filter(text -> RECORD.matcher(text).matches()).toList();
      if (records.size() > 1) {
        return Verdict.wrong(
            SUBJECT, "%s has %d records: leave one".formatted(name, records.size()));
      }
      if (records.size() == 1) {
        String record = records.get(0);
        return POLICY.matcher(record.toLowerCase(Locale.ROOT)).matches()
            ? Verdict.ok(SUBJECT, "%s says %s".formatted(name, record))
            : Verdict.wrong(
                SUBJECT,
                "%s has no policy: add p=none, p=quarantine or p=reject to %s"
                    .formatted(name, record));
      }
    }
    return Verdict.wrong(
        SUBJECT, "there is no record: enter _dmarc.%s TXT \"v=DMARC1; p=none\"".formatted(domain));
  }
}
