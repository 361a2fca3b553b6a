package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * How a body falls into sections: what stands before the first level-2 heading is the introduction,
 * and each level-2 heading opens a section. Headings inside quotes, lists and alerts belong to
 * those and open nothing.
 */
final class Outline {

  private static final int SECTION_LEVEL = 2;
  private static final int MAX_HEADINGS = 500;
  private static final int MAX_TITLE = 200;

  private final Body body;
  private final Findings findings;
  private final Anchors anchors;
  private final List<Part> parts = new ArrayList<>();
  private Part current;
  private int headings;

  private Outline(Body body, Findings findings) {
    this.body = body;
    this.findings = findings;
    this.anchors = new Anchors(findings);
  }

  static Outline of(Body body, Findings findings) {
    Outline outline = new Outline(body, findings);
    outline.split();
    return outline;
  }

  /** The sections in order. */
  List<Part> parts() {
    return parts;
  }

  Anchors anchors() {
    return anchors;
  }

  private void split() {
    List<Node> leading = new ArrayList<>();
    Node next;
    for (Node node = body.document().getFirstChild(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof Heading heading) {
        add(HeadingLine.of(heading, body), leading);
      } else if (current == null && !isVisible(node)) {
        leading.add(node);
      } else {
        introductionOrCurrent(leading).nodes().add(node);
      }
    }
    anchors.addInside(parts);
  }

  private void add(HeadingLine line, List<Node> leading) {
    headings++;
    if (headings > MAX_HEADINGS) {
      if (headings == MAX_HEADINGS + 1) {
        fault(line, String.format(Locale.ROOT, "an article has at most %d headings", MAX_HEADINGS));
      }
      return;
    }
    check(line);
    if (line.level() > SECTION_LEVEL) {
      Part part = introductionOrCurrent(leading);
      part.nodes().add(line.node());
      part.headings().add(line);
      return;
    }
    open(line, leading);
  }

  private void check(HeadingLine line) {
    if (line.level() < SECTION_LEVEL) {
      fault(line, "sections begin with '##'; the one '#' of an article is its title");
    }
    if (VisibleText.isInvisible(line.title())) {
      fault(line, "a heading has a text");
    }
    if (line.title().codePointCount(0, line.title().length()) > MAX_TITLE) {
      fault(line, String.format(Locale.ROOT, "a heading has at most %d characters", MAX_TITLE));
    }
  }

  private void open(HeadingLine line, List<Node> leading) {
    Optional<HeadingLine> heading = Optional.of(line);
    current = new Part(anchors.addSection(line), heading, startOf(line.node()));
    takeIn(leading);
    current.nodes().add(line.node());
    parts.add(current);
  }

  private Part introductionOrCurrent(List<Node> leading) {
    if (current == null) {
      current = new Part(SectionId.INTRODUCTION, Optional.empty(), body.start());
      anchors.addIntroduction(body.source().position(body.start()));
      takeIn(leading);
      parts.add(current);
    }
    return current;
  }

  /** Definitions before the first section are part of it: no text of the author's is lost. */
  private void takeIn(List<Node> leading) {
    current.nodes().addAll(leading);
    leading.clear();
  }

  private int startOf(Node heading) {
    return parts.isEmpty()
        ? body.start()
        : body.source().lineStart(body.source().lineAt(body.offset(heading)));
  }

  private static boolean isVisible(Node node) {
    return !(node instanceof LinkReferenceDefinition || node instanceof FootnoteDefinition);
  }

  private void fault(HeadingLine line, String message) {
    findings.fault(line.at(), Findings.BODY, message);
  }
}
