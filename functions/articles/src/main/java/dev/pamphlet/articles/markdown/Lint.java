package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Address;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.VisibleText;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Warns of problems for readers: long sections, skipped levels, dead links, images without
 * alternative text.
 */
final class Lint extends AbstractVisitor {

  /** About an address that is the name of a file of the author's. */
  static final String NO_SUCH_IMAGE =
      "readers do not see this image: the site has none of this name; publish the article's"
          + " folder, or store the image and write the address that it gets";

  private static final int MANY_WORDS = 3_000;
  private static final int SECTION_LEVEL = 2;

  private final Body body;
  private final Anchors anchors;
  private final Findings findings;

  private Lint(Body body, Anchors anchors, Findings findings) {
    this.body = body;
    this.anchors = anchors;
    this.findings = findings;
  }

  static void check(Body body, Outline outline, Findings findings) {
    Lint lint = new Lint(body, outline.anchors(), findings);
    body.document().accept(lint);
    outline.parts().forEach(lint::check);
  }

  private void check(Part part) {
    int words = VisibleText.words(part.nodes());
    if (words > MANY_WORDS) {
      findings.warning(
          body.source().position(part.start()),
          String.format(
              Locale.ROOT,
              "this section has %,d words; more than %,d are hard to read in one go",
              words,
              MANY_WORDS));
    }
    int level = SECTION_LEVEL;
    for (HeadingLine heading : part.headings()) {
      if (heading.level() > level + 1) {
        findings.warning(
            heading.at(),
            String.format(
                Locale.ROOT,
                "this heading skips a level: it has level %d after level %d",
                heading.level(),
                level));
      }
      level = heading.level();
    }
  }

  @Override
  public void visit(Link link) {
    String address = link.getDestination();
    if (!Address.isForLink(address)) {
      warn(link, "this link is dropped: its address is neither https nor mailto nor on this site");
    } else if (isDead(address)) {
      warn(link, "the article has no section or heading with this id");
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    if (!Address.isForImage(image.getDestination())) {
      warn(image, "this image is dropped: its address is neither https nor on this site");
    } else if (Address.isRelative(image.getDestination())) {
      warn(image, NO_SUCH_IMAGE);
    }
    if (VisibleText.inLine(image).isEmpty()) {
      warn(image, "this image has no alternative text");
    }
    visitChildren(image);
  }

  private boolean isDead(String address) {
    return address.startsWith("#")
        && address.length() > 1
        && anchors.target(address.substring(1)).isEmpty();
  }

  private void warn(Node node, String message) {
    findings.warning(() -> body.at(node), message);
  }
}
