package dev.pamphlet.cli.issues;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LetterMessageTest {

  private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");

  private final ObjectNode letter =
      JsonNodeFactory.instance
          .objectNode()
          .put("sender", "letters@pamphlet.example")
          .put("senderName", "Flugblätter")
          .put("replyTo", "editor@pamphlet.example")
          .put("subject", "Größe und Höhe: " + "ein langer Betreff ".repeat(10))
          .put("text", "Grüße\n" + "x".repeat(200) + "\n")
          .put("html", "<p>Grüße</p>");

  @Test
  void aMailProgramReadsTheLetter() throws Exception {
    MimeMessage message = read(LetterMessage.of(letter, DATE));

    assertThat(message.getSubject()).isEqualTo(letter.path("subject").asText());
    assertThat(message.getFrom())
        .containsExactly(new InternetAddress("letters@pamphlet.example", "Flugblätter", "UTF-8"));
    assertThat(message.getReplyTo())
        .containsExactly(new InternetAddress("editor@pamphlet.example"));
    assertThat(message.getAllRecipients()).isNull();
    assertThat(message.getSentDate().toInstant()).isEqualTo(DATE);
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(((String) parts.getBodyPart(0).getContent()).lines())
        .containsExactly("Grüße", "x".repeat(200));
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
  }

  @Test
  void itsLinesAreShortAndInAscii() {
    String source = new String(LetterMessage.of(letter, DATE), StandardCharsets.UTF_8);

    assertThat(source.lines()).allMatch(line -> line.matches("[ -~\\t]{0,78}"));
    assertThat(source).contains("Message-ID: <preview.1767323045000@pamphlet.example>");
  }

  @Test
  void aSubjectCannotInjectAHeader() throws Exception {
    letter.put("subject", "A\r\nBcc: a@example.org");
    letter.putObject("headers").put("List-Id", "<newsletter.pamphlet.example>");

    MimeMessage message = read(LetterMessage.of(letter, DATE));

    assertThat(message.getSubject()).isEqualTo("A Bcc: a@example.org");
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("List-Id")).containsExactly("<newsletter.pamphlet.example>");
  }

  private static MimeMessage read(byte[] source) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
  }
}
