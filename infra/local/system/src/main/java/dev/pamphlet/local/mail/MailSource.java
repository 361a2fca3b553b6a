package dev.pamphlet.local.mail;

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
import java.util.Map;
import java.util.Properties;

/**
 * Writes a message as SES composes it from simple content or a template: plain text and HTML as
 * alternatives, the sender's headers, and SES's own (RFC 5322, RFC 2045 to 2047).
 */
final class MailSource {

  static {
    // Without it, the library searches the class path again for each part of each message.
    System.setProperty(
        "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
  }

  private static final Session SESSION = Session.getInstance(new Properties());

  private MailSource() {}

  /**
   * The bytes of a message.
   *
   * @param id of the message, which becomes part of its {@code Message-ID}
   */
  static byte[] of(Outgoing mail, String id, Instant at) {
    try {
      MimeMessage message = new WithId(id);
      message.setSentDate(Date.from(at));
      message.setFrom(new InternetAddress(mail.from()));
      message.setRecipients(jakarta.mail.Message.RecipientType.TO, mail.to());
      if (!mail.replyTo().isEmpty()) {
        message.setReplyTo(InternetAddress.parse(String.join(",", mail.replyTo())));
      }
      message.setSubject(mail.content().subject(), "UTF-8");
      for (Map.Entry<String, String> header : mail.headers().entrySet()) {
        message.setHeader(header.getKey(), header.getValue());
      }
      write(mail, message);
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException unwritable) {
      throw new IllegalArgumentException(unwritable.getMessage(), unwritable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void write(Outgoing mail, MimeMessage message) throws MessagingException {
    if (mail.content().html().isEmpty()) {
      message.setText(mail.content().text().orElse(""), "UTF-8");
    } else if (mail.content().text().isEmpty()) {
      message.setText(mail.content().html().get(), "UTF-8", "html");
    } else {
      MimeMultipart alternatives = new MimeMultipart("alternative");
      alternatives.addBodyPart(part(mail.content().text().get(), "plain"));
      alternatives.addBodyPart(part(mail.content().html().get(), "html"));
      message.setContent(alternatives);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    return part;
  }

  /** A message with SES's id instead of one that names this machine. */
  private static final class WithId extends MimeMessage {

    private final String id;

    private WithId(String id) {
      super(SESSION);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@email.amazonses.com>");
    }
  }
}
