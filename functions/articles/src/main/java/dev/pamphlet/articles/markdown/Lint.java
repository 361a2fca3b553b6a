package dev.pamphlet.articles.markdown;

import dev.pamphlet.markdown.Address;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.VisibleText;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Reports what a reader would stumble over. */
final class Lint extends AbstractVisitor {

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
              "this section has %,d words; over %,d, readers lose their place",
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
                "this heading is of level %d after one of level %d",
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
      warn(link, "this link leads nowhere: addresses are https, mailto or on the site itself");
    } else if (isDead(address)) {
      warn(link, "this link leads to no section or heading of the article");
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    if (!Address.isForImage(image.getDestination())) {
      warn(image, "this image is not shown: addresses are https or on the site itself");
    }
    if (VisibleText.inLine(image).isEmpty()) {
      warn(image, "this image has no alternative text");
    }
    visitChildren(image);
  }

  private boolean isDead(String address) {
    return address.startsWith("#")
        && address.length() > 1
        && !anchors.contains(address.substring(1));
  }

  private void warn(Node node, String message) {
    findings.warning(() -> body.at(node), message);
  }
}
