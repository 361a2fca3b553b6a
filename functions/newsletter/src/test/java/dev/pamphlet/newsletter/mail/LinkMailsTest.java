package dev.pamphlet.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.subscribing.Link;
import dev.pamphlet.newsletter.subscribing.Link.Purpose;
import dev.pamphlet.platform.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkMailsTest {

  private static final String TOKEN = "0123456789abcdef".repeat(2);

  private final LinkMails mails = new LinkMails("https://pamphlet.example");

  @ParameterizedTest
  @EnumSource
  void bothPartsHaveTheLinkAndTheSender(Purpose purpose) {
    Mail mail = mails.write(publisher("Pamphlet", "en"), link(purpose));
    String page = purpose == Purpose.CONFIRMATION ? "confirm" : "preferences";
    String address = "https://pamphlet.example/subscriptions/" + page + "?token=" + TOKEN;

    Document html = Jsoup.parse(mail.html());
    assertThat(html.select("a").eachAttr("href")).containsOnly(address).hasSize(2);
    assertThat(html.select("img, script, link, form")).isEmpty();
    assertThat(html.select("html").attr("lang")).isEqualTo("en");
    assertThat(mail.text()).contains(address, "Pamphlet", "1 Example Street");
    assertThat(html.text()).contains("1 Example Street");
    assertThat(mail.text().lines().filter(line -> !line.startsWith("https:")))
        .allMatch(line -> line.length() < 78);
    assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
    assertThat(mail.tags()).containsEntry("purpose", purpose.word());
    assertThat(mail.html().length()).isLessThan(100_000);
    assertThat(mail.toString()).doesNotContain("example.org", TOKEN);
  }

  @Test
  void itIsInThePublicationsLanguage() {
    Mail mail = mails.write(publisher("Flugschrift", "de-AT"), link(Purpose.CONFIRMATION));

    assertThat(mail.subject()).isEqualTo("Bitte bestätigen Sie Ihr Abonnement von Flugschrift");
    assertThat(mail.html()).contains("<html lang=\"de\"");
  }

  @Test
  void aTitleIsTextWhateverItHolds() {
    Mail mail = mails.write(publisher("<b>R&D</b> {0} 'quoted'", "en"), link(Purpose.CONFIRMATION));

    assertThat(mail.subject()).endsWith("<b>R&D</b> {0} 'quoted'");
    assertThat(Jsoup.parse(mail.html()).select("b")).isEmpty();
    assertThat(mail.text()).contains("<b>R&D</b> {0} 'quoted'");
  }

  @Test
  void aTitleCannotBeginAnotherHeader() {
    assertThatThrownBy(
            () ->
                mails.write(
                    publisher("Pamphlet\r\nBcc: x@example.org", "en"), link(Purpose.CONFIRMATION)))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void allLanguagesSayTheSame() throws IOException {
    assertThat(keys("de")).isEqualTo(keys("en"));
  }

  @Test
  void aSendersNameIsAsciiInItsHeader() {
    assertThat(DisplayName.of("Pam \"the\" phlet")).contains("\"Pam \\\"the\\\" phlet\"");
    assertThat(DisplayName.of(" ")).isEmpty();
    String encoded =
        DisplayName.of("Flugblätter für alle, die gern lange Texte lesen €").orElseThrow();
    assertThat(encoded).matches("[ -~]+");
    assertThat(encoded.split(" ")).allSatisfy(word -> assertThat(word.length()).isLessThan(76));
  }

  private static java.util.Set<String> keys(String language) throws IOException {
    try (InputStream file =
        LinkMails.class.getResourceAsStream("texts_" + language + ".properties")) {
      Properties texts = new Properties();
      texts.load(file);
      return texts.stringPropertyNames();
    }
  }

  private static Publisher publisher(String title, String language) {
    return new Publisher(
        title,
        language,
        EmailAddress.of("letters@pamphlet.example"),
        Optional.empty(),
        Optional.of("1 Example Street, Exampleton"),
        List.of());
  }

  private static Link link(Purpose purpose) {
    return new Link(
        purpose,
        EmailAddress.of("ada@example.org"),
        new SubscriberId("c".repeat(32)),
        new Token(TOKEN));
  }
}
