package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "letters@example.com, letters@example.com",
    "' Letters@Example.COM ', Letters@example.com",
    "ann+pamphlet@example.org, ann+pamphlet@example.org",
    "o'neil.x_y@mail.example.org, o'neil.x_y@mail.example.org",
    "post@bücher.example, post@xn--bcher-kva.example",
    "post@BÜCHER.example, post@xn--bcher-kva.example",
    "post@bücher.xn--p1ai, post@xn--bcher-kva.xn--p1ai",
  })
  void theDomainIsInLowerCaseAndAscii(String written, String stored) {
    assertThat(EmailAddress.of(written)).hasToString(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "letters",
        "letters@",
        "@example.com",
        "letters@example",
        "letters@-example.com",
        "letters@example..com",
        "let..ters@example.com",
        ".letters@example.com",
        "letters@[192.0.2.1]",
        "Letters <letters@example.com>",
        "letters@example.com\r\nBcc: x@example.com",
        "let\u0000ters@example.com",
        "a@b@example.com",
        "letters@example.com, x@example.com",
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void aQuotedLocalPartIsRefusedWithTheReason() {
    assertThatThrownBy(() -> EmailAddress.of("\"ann smith\"@example.com"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("quotation marks");
  }

  @Test
  void itHasAtMost254CharactersAnd64BeforeTheAt() {
    String domain = "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".example";
    int rest = EmailAddress.MAX_LENGTH - domain.length() - 1;

    assertThat(EmailAddress.of("x".repeat(rest) + "@" + domain).value()).hasSize(254);
    assertThatThrownBy(() -> EmailAddress.of("x".repeat(rest + 1) + "@" + domain))
        .hasMessageContaining("at most 254 characters");
    assertThatThrownBy(() -> EmailAddress.of("x".repeat(65) + "@example.com"))
        .hasMessageContaining("at most 64 characters before the @");
  }

  /** IDNA 2003 would turn each of these into the domain of somebody else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "post@stra\u00dfe.example",
        "post@\u03bf\u03c3\u03c2.example",
        "post@a\u200cb.example",
        "post@a\u200db.example"
      })
  void aDomainThatStandardsReadInTwoWaysIsTakenInAsciiOnly(String text) {
    assertThatThrownBy(() -> EmailAddress.of(text))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("ASCII");
    assertThat(EmailAddress.of("post@xn--strae-oqa.example"))
        .hasToString("post@xn--strae-oqa.example");
  }
}
