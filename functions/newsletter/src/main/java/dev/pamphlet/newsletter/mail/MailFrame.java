package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.Publisher;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The HTML frame of all mails of a publication: its name above, and the sender below. Styles are in
 * the elements, because some mail programs drop style sheets; the others also get dark colours. It
 * has no images, and fits into 320 pixels.
 *
 * @param language of its words, as a BCP 47 tag
 * @param subject of the mail, the document's title
 * @param preheader what inboxes show after the subject; empty for the mail's first words
 * @param publisher who sends it
 */
public record MailFrame(String language, String subject, String preheader, Publisher publisher) {

  /** The width of the frame where there is room, in pixels. */
  public static final int WIDTH = 560;

  /**
   * Invisible characters after the preheader, so that inboxes do not go on with the mail's first
   * words.
   */
  private static final String NOTHING = "\u034f\u200c\u00a0".repeat(60);

  /** The document with a content in the frame. */
  static String html(HtmlContent content) {
    StringOutput document = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(document));
    return document.toString();
  }

  /** The preheader, and nothing after it. */
  public String hidden() {
    return preheader.isEmpty() ? "" : preheader + NOTHING;
  }

  /**
   * Outlook on Windows does not know {@code max-width}; a table that only it sees limits the frame.
   */
  public String openInOutlook() {
    return "<!--[if mso]><table role=\"presentation\" width=\"%d\" align=\"center\"><tr><td><![endif]-->"
        .formatted(WIDTH);
  }

  /** The end of that table. */
  public String closeInOutlook() {
    return "<!--[if mso]></td></tr></table><![endif]-->";
  }

  /** Who sends it, line by line. */
  public List<String> footer() {
    return Stream.of(Optional.of(publisher.title()), publisher.postalAddress())
        .flatMap(Optional::stream)
        .toList();
  }
}
