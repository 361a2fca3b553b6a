package dev.pamphlet.articles.markdown;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Sources for tests, and the results of reading them. */
final class Sources {

  /** Lines of {@link #withBody} before the body. */
  static final int FRONT_MATTER_LINES = 4;

  private static final MarkdownReader READER = new MarkdownReader();

  private Sources() {}

  static ArticleText read(String source) {
    return READER.read(source);
  }

  static String withFrontMatter(String yaml) {
    return "---\n" + yaml + "\n---\nText.\n";
  }

  static String withBody(String body) {
    return "---\ntitle: A title\nsummary: A summary.\n---\n" + body;
  }

  static ArticleText readBody(String body) {
    return read(withBody(body));
  }

  /** The HTML of a body that is one section, without surrounding white space. */
  static String html(String body) {
    return readBody(body).sections().get(0).html().strip();
  }

  static Document page(String body) {
    StringBuilder html = new StringBuilder();
    readBody(body).sections().forEach(section -> html.append(section.html()));
    return Jsoup.parseBodyFragment(html.toString());
  }

  /** The faults of a source as {@code line:column field message}. */
  static List<String> faults(String source) {
    return catchThrowableOfType(MalformedSource.class, () -> read(source)).faults().stream()
        .map(fault -> at(fault.line(), fault.column()) + fault.field() + " " + fault.message())
        .toList();
  }

  /** The warnings for a body as {@code line:column message}, lines counted in the body. */
  static List<String> warnings(String body) {
    return readBody(body).warnings().stream()
        .map(
            warning ->
                at(warning.line() - FRONT_MATTER_LINES, warning.column()) + warning.message())
        .toList();
  }

  private static String at(int line, int column) {
    return line + ":" + column + " ";
  }
}
