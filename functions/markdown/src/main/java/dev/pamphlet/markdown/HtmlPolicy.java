package dev.pamphlet.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes that rendered Markdown may have; everything else is removed. */
public final class HtmlPolicy {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u200c\u200d:_-]{1,400}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LANGUAGE = Pattern.compile("language-[^\\p{Z}\\p{C}]{1,40}");
  private static final Pattern FOOTNOTE_LINK = Pattern.compile("footnote-backref");
  private static final Pattern ALERT = Pattern.compile("alert alert-[a-z]+");

  private static final Pattern SPACE_IN_BRACES = Pattern.compile("(?<=[{])\u200b(?=[{])");

  private static final PolicyFactory POLICY =
      allowingSubset(new HtmlPolicyBuilder())
          .allowElements("h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "hr", "br")
          .allowElements("ul", "ol", "li", "a", "img", "em", "strong", "del", "code", "sup")
          .allowElements("table", "thead", "tbody", "tr", "th", "td", "input", "section", "div")
          .allowUrlProtocols("https", "mailto")
          .allowAttributes("id")
          .matching(ID)
          .onElements("h2", "h3", "h4", "h5", "h6", "a", "li")
          .allowAttributes("href", "title")
          .onElements("a")
          .allowAttributes("src", "alt", "title")
          .onElements("img")
          .allowAttributes("loading")
          .matching(true, "lazy")
          .onElements("img")
          .allowAttributes("decoding")
          .matching(true, "async")
          .onElements("img")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("scope")
          .matching(true, "col")
          .onElements("th")
          .allowAttributes("type")
          .matching(true, "checkbox")
          .onElements("input")
          .allowAttributes("disabled", "checked")
          .onElements("input")
          .allowAttributes("aria-label")
          .onElements("a", "input", "section")
          .allowAttributes("role")
          .matching(true, "note")
          .onElements("div")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .allowAttributes("class")
          .matching(ALERT)
          .onElements("div")
          .allowAttributes("class")
          .matching(FOOTNOTE_LINK)
          .onElements("a")
          .allowAttributes("class")
          .matching(true, "alert-title")
          .onElements("p")
          .allowAttributes("class")
          .matching(true, "footnote-ref")
          .onElements("sup")
          .allowAttributes("class")
          .matching(true, "footnotes")
          .onElements("section")
          .toFactory();

  private HtmlPolicy() {}

  private static HtmlPolicyBuilder allowingSubset(HtmlPolicyBuilder policy) {
    policy.allowElements(HtmlSubset.elements()).allowAttributes("title").globally();
    HtmlSubset.VALUES.forEach(
        (attribute, form) -> policy.allowAttributes(attribute).matching(form).globally());
    return policy;
  }

  /** Removes whatever is not allowed, and closes open elements. */
  public static String sanitize(String html) {
    return withPlainBraces(POLICY.sanitize(html));
  }

  /**
   * Removes what the sanitiser inserts between two opening braces: an empty comment or a zero-width
   * space. It protects pages with templates that run in the browser. There are none here, and
   * readers copy code.
   */
  private static String withPlainBraces(String html) {
    return html.contains("{<") || html.contains("{\u200b")
        ? SPACE_IN_BRACES.matcher(html.replace("{<!-- -->", "{")).replaceAll("")
        : html;
  }
}
