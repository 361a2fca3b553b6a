package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.markdown.PlainLines;
import dev.pamphlet.newsletter.subscribing.Link;
import dev.pamphlet.newsletter.subscribing.Link.Purpose;
import dev.pamphlet.newsletter.subscribing.WriteLinkMail;
import dev.pamphlet.newsletter.templates.JtelinkmailGenerated;
import dev.pamphlet.platform.page.Texts;
import java.util.List;
import java.util.Map;

/**
 * Writes the mails that carry one link, to confirm or to preferences, in the publication's
 * language. They advertise nothing: perhaps their reader requested nothing.
 */
public final class LinkMails implements WriteLinkMail {

  /** Keeps away automatic replies, which nobody would read (RFC 3834, section 5). */
  private static final Map<String, String> HEADERS = Map.of("Auto-Submitted", "auto-generated");

  private final String publicUrl;

  /**
   * @param publicUrl where readers reach the publication, without a slash at the end
   */
  public LinkMails(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public Mail write(Publisher publisher, Link link) {
    LinkMail mail = mail(publisher, link);
    return new Mail(
        publisher.sender(),
        publisher.title(),
        publisher.replyTo(),
        link.to(),
        mail.frame().subject(),
        text(mail),
        MailFrame.html(html -> JtelinkmailGenerated.render(html, null, mail)),
        HEADERS,
        Map.of(Mail.PURPOSE, link.purpose().word(), Mail.SUBSCRIBER, link.subscriber().value()));
  }

  private LinkMail mail(Publisher publisher, Link link) {
    Texts texts = Texts.of(LinkMails.class, publisher.language());
    String of = link.purpose().word() + ".";
    String page = link.purpose() == Purpose.CONFIRMATION ? "confirm" : "preferences";
    String why = texts.get(of + "why", publisher.title());
    return new LinkMail(
        new MailFrame(
            texts.language(), texts.get(of + "subject", publisher.title()), why, publisher),
        why,
        texts.get(of + "button"),
        "%s/subscriptions/%s?token=%s".formatted(publicUrl, page, link.token().value()),
        texts.get("address"),
        List.of(texts.get(of + "until"), texts.get(of + "otherwise")));
  }

  private static String text(LinkMail mail) {
    PlainLines lines = new PlainLines();
    lines.paragraph(mail.why());
    lines.blank();
    lines.paragraph(mail.button() + ":");
    lines.line(mail.address());
    for (String note : mail.notes()) {
      lines.blank();
      lines.paragraph(note);
    }
    lines.blank();
    lines.line("-- ");
    mail.frame().footer().forEach(lines::paragraph);
    return lines.toString();
  }
}
