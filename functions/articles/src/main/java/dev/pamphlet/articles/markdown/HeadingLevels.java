package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.VisibleText;
import java.text.Normalizer;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Shifts the headings of a body below the page's one {@code h1}, the article's title. A level-1
 * heading at the beginning that repeats the title is dropped. Where there are other level-1
 * headings, the author's levels begin at 1, and every heading goes one level down.
 */
final class HeadingLevels {

  private static final int TITLE_LEVEL = 1;
  private static final int LOWEST_LEVEL = 6;

  private HeadingLevels() {}

  /**
   * Drops a repeated title and shifts the other headings where necessary.
   *
   * @param title of the front matter; empty if it has none
   */
  static void settle(Body body, String title, Findings findings) {
    Node first = body.document().getFirstChild();
    if (first instanceof Heading heading && isTitle(heading, title)) {
      findings.warning(() -> body.at(heading), "this heading repeats the title and is dropped");
      heading.unlink();
    }
    for (Node node = body.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == TITLE_LEVEL) {
        findings.warning(
            () -> body.at(heading),
            "'#' is for the title only; it is read as '##', and every heading goes one level down");
        body.document().accept(new Shift());
        return;
      }
    }
    body.document().accept(new TitlesInside());
  }

  private static boolean isTitle(Heading heading, String title) {
    return heading.getLevel() == TITLE_LEVEL
        && comparable(VisibleText.inLine(heading)).equals(comparable(title));
  }

  private static String comparable(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static final class Shift extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(LOWEST_LEVEL, heading.getLevel() + 1));
    }
  }

  /** Headings of level 1 inside quotes and lists. */
  private static final class TitlesInside extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      if (heading.getLevel() == TITLE_LEVEL && !(heading.getParent() instanceof Document)) {
        heading.setLevel(TITLE_LEVEL + 1);
      }
    }
  }
}
