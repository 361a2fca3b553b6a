package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.Publisher;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The frame that all mails of a publication have in HTML: its name above, and who sends it below.
 * Styles stand in the elements, because programs drop style sheets; those that keep them get
 * colours for the dark as well. It reads without images, for there are none, and 320 pixels are
 * wide enough.
 *
 * @param language of its words, as BCP 47 has it
 * @param subject of the mail, the document's title
 * @param preheader what lists of mails show after the subject; empty for the mail's first words
 * @param publisher who sends it
 */
public record MailFrame(String language, String subject, String preheader, Publisher publisher) {

  /** How wide the frame is where there is room, in pixels. */
  public static final int WIDTH = 560;

  /**
   * What lists of mails show after the preheader, so that they do not go on with the words behind
   * it: characters that are not seen.
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

  /** Outlook on Windows knows no greatest width; only there, a table holds the frame together. */
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
