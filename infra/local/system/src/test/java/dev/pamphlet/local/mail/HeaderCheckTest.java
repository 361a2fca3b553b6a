package dev.pamphlet.local.mail;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.local.mail.HeaderCheck.Checked;
import dev.pamphlet.local.mail.HeaderCheck.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderCheckTest {

  private static final String GOOD =
      """
      From: Letters <letters@example.org>
      To: reader@example.com
      Subject: Hello
      Date: Mon, 30 Nov 2026 12:00:00 +0000
      Message-ID: <1@email.amazonses.com>
      MIME-Version: 1.0
      List-Id: Letters <letters.example.org>
      List-Unsubscribe: <https://example.org/leave/abc>, <mailto:leave@example.org>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      """;

  @Test
  void aGoodLetterHasNoFaults() {
    assertThat(check(GOOD)).extracting(Checked::level).containsOnly(Level.FINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "List-Unsubscribe: .*            | List-Unsubscribe: https://example.org/leave  | List-Unsubscribe",
        "List-Unsubscribe: .*            | List-Unsubscribe: <mailto:a@example.org>     | List-Unsubscribe",
        "List-Unsubscribe: .*            | List-Unsubscribe: <https://a.test/>, <https://b.test/> | List-Unsubscribe",
        "List-Unsubscribe-Post: .*       | List-Unsubscribe-Post: yes                   | List-Unsubscribe-Post",
        "List-Unsubscribe-Post: .*       | X-Other: x                                   | list-unsubscribe-post",
        "Date: .*                        | X-Other: x                                   | date",
        "Message-ID: .*                  | X-Other: x                                   | message-id",
        "From: .*                        | From: nobody                                 | From",
        "Subject: .*                     | Subject: größer                              | Subject",
        "List-Id: .*                     | List-Id: letters                             | List-Id",
        "MIME-Version: .*                | Auto-Submitted: perhaps                      | Auto-Submitted",
      })
  void aFaultIsReportedAtItsHeader(String good, String bad, String header) {
    String source = GOOD.replaceFirst("(?m)^" + good + "$", bad);

    assertThat(check(source).stream().filter(checked -> checked.level() == Level.ERROR))
        .extracting(Checked::name)
        .containsExactly(header);
  }

  @Test
  void aDuplicateHeaderIsWrongBothTimes() {
    assertThat(
            check(GOOD + "Subject: again\n").stream()
                .filter(checked -> checked.level() == Level.ERROR))
        .extracting(Checked::name)
        .containsExactly("Subject", "Subject");
  }

  @Test
  void anAddressWithoutTlsIsAWarningBecauseThisMachineHasNone() {
    String local = GOOD.replace("https://example.org/leave/abc", "http://127.0.0.1:3000/leave/abc");

    assertThat(check(local).stream().filter(checked -> checked.level() != Level.FINE))
        .extracting(Checked::name)
        .containsExactly("List-Unsubscribe");
    assertThat(HeaderCheck.oneClickAddress(read(local)))
        .hasToString("Optional[http://127.0.0.1:3000/leave/abc]");
  }

  @Test
  void aLongLineMustBeFolded() {
    String word = "word ".repeat(200);
    String folded = "word ".repeat(100) + "\n " + "word ".repeat(100);

    assertThat(errors(GOOD.replace("Subject: Hello", "Subject: " + word.strip()))).contains("998");
    assertThat(errors(GOOD.replace("Subject: Hello", "Subject: " + folded.strip()))).isEmpty();
  }

  private static String errors(String headers) {
    return check(headers).stream()
        .flatMap(checked -> checked.findings().stream())
        .filter(finding -> finding.level() == Level.ERROR)
        .map(HeaderCheck.Finding::words)
        .collect(joining("\n"));
  }

  private static List<Checked> check(String headers) {
    return HeaderCheck.of(read(headers));
  }

  private static ReadMail read(String headers) {
    String source = headers.replace("\n", "\r\n") + "\r\nHello\r\n";
    return ReadMail.of(source.getBytes(StandardCharsets.UTF_8));
  }
}
