package dev.pamphlet.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A message as a mail program reads it from its source.
 *
 * @param headers in their order, unfolded, not decoded
 * @param html the HTML part, if there is one
 * @param text the plain text part, if there is one
 */
public record ReadMail(List<Line> headers, Optional<String> html, Optional<String> text) {

  /**
   * A header.
   *
   * @param longestLine the length of its longest folded line, in characters
   */
  record Line(String name, String value, int longestLine) {}

  /**
   * Reads a source.
   *
   * @throws IllegalArgumentException when it is not a message
   */
  static ReadMail of(byte[] source) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
      List<Line> headers =
          Collections.list(message.getAllHeaders()).stream()
              .map(header -> line(header.getName(), header.getValue()))
              .toList();
      return new ReadMail(headers, find(message, "text/html"), find(message, "text/plain"));
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalArgumentException("this is no message: " + unreadable.getMessage());
    }
  }

  private static Line line(String name, String folded) {
    int longest = (name + ": " + folded).lines().mapToInt(String::length).max().orElse(0);
    return new Line(name, unfolded(folded), longest);
  }

  /** RFC 5322, section 2.2.3: a line break before white space is not part of the value. */
  private static String unfolded(String value) {
    return value.replaceAll("\\r?\\n(?=[ \\t])", "");
  }

  private static Optional<String> find(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return Optional.of((String) part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        Optional<String> found = find(inner, type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
