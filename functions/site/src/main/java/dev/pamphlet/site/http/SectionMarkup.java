package dev.pamphlet.site.http;

import dev.pamphlet.content.Section;
import dev.pamphlet.platform.page.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of a section on the page of its article. Headings link to themselves; code and tables
 * scroll on their own, also by keyboard. The HTML was rendered and sanitised when the article was
 * saved, so its form is known.
 */
final class SectionMarkup {

  private static final Pattern HEADING =
      Pattern.compile("(<h([2-6]) id=\"([^\"]+)\">)(.*?)</h\\2>", Pattern.DOTALL);

  /**
   * An obsolete attribute, replaced by the style sheet. Text never matches, because its quotation
   * marks are escaped.
   */
  private static final Pattern ALIGN = Pattern.compile(" align=\"(left|right|center)\"");

  private static final Pattern FOOTNOTES =
      Pattern.compile("<section class=\"footnotes\" aria-label=\"[^\"]*\">");

  private SectionMarkup() {}

  /**
   * @param linkLabel what screen readers read out for the link of a heading
   * @param footnotesLabel the label of the section's footnotes, unique on the page
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
