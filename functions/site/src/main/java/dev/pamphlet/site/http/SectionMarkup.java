package dev.pamphlet.site.http;

import dev.pamphlet.content.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of a section as it stands on the page of its article: headings with links to themselves,
 * code and tables that scroll inside themselves and can be scrolled by keyboard. The HTML was
 * rendered and sanitised when the article was saved, so its form is known.
 */
final class SectionMarkup {

  private static final Pattern HEADING =
      Pattern.compile("(<h([2-6]) id=\"([^\"]+)\">)(.*?)</h\\2>", Pattern.DOTALL);

  /** Obsolete in HTML; the style sheet does it. In texts, quotation marks are escaped. */
  private static final Pattern ALIGN = Pattern.compile(" align=\"(left|right|center)\"");

  private static final Pattern FOOTNOTES =
      Pattern.compile("<section class=\"footnotes\" aria-label=\"[^\"]*\">");

  private SectionMarkup() {}

  /**
   * @param linkLabel what a link to a heading says to those who do not see its sign
   * @param footnotesLabel the name of the section's footnotes, different from that of others
   */
  static String of(Section section, String linkLabel, String footnotesLabel) {
    String html = section.html();
    html =
        HEADING
            .matcher(html)
            .replaceAll(
                heading ->
                    withLink(
                        heading.group(1),
                        heading.group(3),
                        heading.group(4),
                        heading.group(2),
                        linkLabel));
    html =
        FOOTNOTES
            .matcher(html)
            .replaceAll(
                Matcher.quoteReplacement(
                    "<section class=\"footnotes\" aria-label=\""
                        + PlainText.escaped(footnotesLabel)
                        + "\">"));
    return ALIGN
        .matcher(html)
        .replaceAll(" class=\"to-$1\"")
        .replace("<pre>", "<pre tabindex=\"0\">")
        .replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
  }

  private static String withLink(
      String open, String id, String title, String level, String linkLabel) {
    String link =
        " <a class=\"anchor\" href=\"#%s\" aria-label=\"%s\">#</a>"
            .formatted(id, PlainText.escaped(linkLabel));
    return Matcher.quoteReplacement(open + title + link + "</h" + level + ">");
  }
}
