package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/**
 * What a heading says.
 *
 * @param title plain text, without the id
 * @param explicitId what stands between <code>{#</code> and <code>}</code> at its end, unchecked
 */
record HeadingLine(Heading node, Position at, String title, Optional<String> explicitId) {

  private static final Pattern ID = Pattern.compile("(?<!\\\\)\\{#([^{}\\n]*)}$");
  private static final String ID_BEGINS = "{#";

  /** Reads a heading and takes its id out of the text to render. */
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

  /** The id as it is written: what the parser made of it may have lost an underscore or a star. */
  private static Optional<String> idBefore(int end, Heading heading, Body body) {
    String written = body.source().text().substring(body.offset(heading), end);
    Matcher id = ID.matcher(written);
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }

  int level() {
    return node.getLevel();
  }
}
