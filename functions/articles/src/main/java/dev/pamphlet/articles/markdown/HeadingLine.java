package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/**
 * A heading with its text and its explicit id.
 *
 * @param title plain text, without the id
 * @param explicitId the unchecked text between <code>{#</code> and <code>}</code> at its end
 */
record HeadingLine(Heading node, Position at, String title, Optional<String> explicitId) {

  private static final Pattern ID = Pattern.compile("(?<!\\\\)\\{#([^{}\\n]*)}$");
  private static final String ID_BEGINS = "{#";

  /** Reads a heading and removes the id from the text to render. */
  static HeadingLine of(Heading heading, Body body) {
    Optional<String> id = Optional.empty();
    if (heading.getLastChild() instanceof Text last) {
      id = idBefore(body.endOffset(last), heading, body);
      if (id.isPresent()) {
        last.setLiteral(withoutId(last.getLiteral()));
      }
    }
    return new HeadingLine(heading, body.at(heading), VisibleText.inLine(heading), id);
  }

  private static String withoutId(String shown) {
    int begin = shown.lastIndexOf(ID_BEGINS);
    return begin < 0 ? shown : shown.substring(0, begin).stripTrailing();
  }

  /** The id from the source: the parser may have dropped an underscore or an asterisk. */
  private static Optional<String> idBefore(int end, Heading heading, Body body) {
    String written = body.source().text().substring(body.offset(heading), end);
    Matcher id = ID.matcher(written);
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }

  int level() {
    return node.getLevel();
  }
}
