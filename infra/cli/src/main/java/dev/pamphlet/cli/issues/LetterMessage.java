package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The letter of an issue as a file that mail programs open ({@code .eml}): the message that readers
 * get, without a recipient (RFC 5322, RFC 2045 to 2047).
 */
final class LetterMessage {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final String UTF_8 = "UTF-8";

  private LetterMessage() {}

  /**
   * The bytes of the file.
   *
   * @param letter from the API: sender, senderName, replyTo, subject, text, html and, if present,
   *     headers by name
   * @param date of the message
   */
  static byte[] of(JsonNode letter, Instant date) {
    try {
      MimeMessage message = new Preview(letter.path("sender").asText(), date);
      message.setSentDate(Date.from(date));
      message.setFrom(
          new InternetAddress(
              letter.path("sender").asText(), line(letter.path("senderName").asText()), UTF_8));
      if (letter.hasNonNull("replyTo")) {
        message.setReplyTo(InternetAddress.parse(letter.path("replyTo").asText()));
      }
      message.setSubject(line(letter.path("subject").asText()), UTF_8);
      for (var header : letter.path("headers").properties()) {
        message.setHeader(header.getKey(), line(header.getValue().asText()));
      }
      MimeMultipart parts = new MimeMultipart("alternative");
      parts.addBodyPart(part(letter.path("text").asText(), "plain"));
      parts.addBodyPart(part(letter.path("html").asText(), "html"));
      message.setContent(parts);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException unwritable) {
      throw new IllegalArgumentException(
          "the letter cannot be written as a message: " + unwritable.getMessage(), unwritable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A letter with a line break in its subject is refused, but can be looked at. */
  private static String line(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** A message whose id does not name this machine. */
  private static final class Preview extends MimeMessage {

    private final String id;

    private Preview(String sender, Instant date) {
      super(SESSION);
      this.id =
          "<preview.%d@%s>"
              .formatted(date.toEpochMilli(), sender.substring(sender.lastIndexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
