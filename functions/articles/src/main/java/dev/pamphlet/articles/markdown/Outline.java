package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * Splits a body into sections: the text before the first level-2 heading is the introduction, and
 * each level-2 heading begins a section. Headings inside quotes, lists and alerts do not.
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
    Map<Node, HeadingLine> lines = readHeadings();
    List<Node> leading = new ArrayList<>();
    Node next;
    for (Node node = body.document().getFirstChild(); node != null; node = next) {
      next = node.getNext();
      HeadingLine line = lines.get(node);
      if (line != null && line.level() == SECTION_LEVEL) {
        open(line, leading);
      } else if (line != null) {
        Part part = introductionOrCurrent(leading);
        part.nodes().add(node);
        part.headings().add(line);
      } else if (current == null && !isVisible(node)) {
        leading.add(node);
      } else if (!(node instanceof Heading)) {
        introductionOrCurrent(leading).nodes().add(node);
      }
    }
    parts.forEach(anchors::addInside);
  }

  /** Reads and checks the top-level headings, up to the limit. */
  private Map<Node, HeadingLine> readHeadings() {
    Map<Node, HeadingLine> lines = new LinkedHashMap<>();
    for (Node node = body.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        HeadingLine line = HeadingLine.of(heading, body);
        if (lines.size() == MAX_HEADINGS) {
          fault(line, String.format(Locale.ROOT, "there are more than %d headings", MAX_HEADINGS));
          break;
        }
        check(line);
        lines.put(node, line);
      }
    }
    anchors.addAll(
        lines.values().stream().filter(line -> line.level() == SECTION_LEVEL).toList(),
        lines.values().stream().filter(line -> line.level() != SECTION_LEVEL).toList());
    return lines;
  }

  private void check(HeadingLine line) {
    if (VisibleText.isInvisible(line.title())) {
      fault(line, "this heading has no text");
    }
    if (line.title().codePointCount(0, line.title().length()) > MAX_TITLE) {
      fault(
          line, String.format(Locale.ROOT, "this heading is longer than %d characters", MAX_TITLE));
    }
  }

  private void open(HeadingLine line, List<Node> leading) {
    Optional<HeadingLine> heading = Optional.of(line);
    current = new Part(anchors.section(line), heading, startOf(line.node()));
    takeIn(leading);
    current.nodes().add(line.node());
    parts.add(current);
  }

  private Part introductionOrCurrent(List<Node> leading) {
    if (current == null) {
      SectionId id = anchors.addIntroduction(body.source().position(body.start()));
      current = new Part(id, Optional.empty(), body.start());
      takeIn(leading);
      parts.add(current);
    }
    return current;
  }

  /** Definitions before the first section become part of it, so no text is lost. */
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
