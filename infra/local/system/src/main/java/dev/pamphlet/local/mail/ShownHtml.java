package dev.pamphlet.local.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prepares the HTML part of a message to be shown in a frame. */
public final class ShownHtml {

  /** The colour scheme in which a letter is shown. */
  enum Theme {
    LIGHT("(max-width: 0)", "light"),
    DARK("(min-width: 0)", "dark");

    private final String always;
    private final String scheme;

    Theme(String always, String scheme) {
      this.always = always;
      this.scheme = scheme;
    }

    static Theme of(String name) {
      return name.equals("dark") ? DARK : LIGHT;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A link of a message.
   *
   * @param words the visible text
   */
  public record Link(String words, String address) {}

  private ShownHtml() {}

  /**
   * The document for a frame: its media queries for a dark scheme match or not, whatever the
   * browser's own setting, and its links open outside of the frame.
   */
  static String of(String html, Theme theme) {
    Document document = Jsoup.parse(html);
    for (Element style : document.select("style")) {
      String css =
          style
              .data()
              .replaceAll("\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)", theme.always)
              .replaceAll(
                  "\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\)",
                  theme == Theme.DARK ? Theme.LIGHT.always : Theme.DARK.always);
      style.text("").appendChild(new org.jsoup.nodes.DataNode(css));
    }
    document.head().prependElement("base").attr("target", "_blank");
    document
        .head()
        .appendElement("style")
        .appendChild(new org.jsoup.nodes.DataNode(":root{color-scheme:" + theme.scheme + "}"));
    document.outputSettings().prettyPrint(false);
    return document.outerHtml();
  }

  /** Its links, in their order. */
  public static List<Link> links(String html) {
    List<Link> links = new ArrayList<>();
    for (Element anchor : Jsoup.parse(html).select("a[href]")) {
      Element picture = anchor.selectFirst("img[alt]");
      String words =
          anchor.text().isBlank() && picture != null ? picture.attr("alt") : anchor.text();
      links.add(new Link(words, anchor.attr("href")));
    }
    return links;
  }
}
