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
 * @param publisher who sends it
 */
public record Letter(String language, String subject, Publisher publisher) {

  /** The document with a content in the frame. */
  String html(HtmlContent content) {
    StringOutput document = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(document));
    return document.toString();
  }

  /** Who sends it, line by line. */
  public List<String> footer() {
    return Stream.of(Optional.of(publisher.title()), publisher.postalAddress())
        .flatMap(Optional::stream)
        .toList();
  }
}
