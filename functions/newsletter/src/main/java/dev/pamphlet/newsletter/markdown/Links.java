package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Address;
import dev.pamphlet.markdown.Body;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.newsletter.letter.Finding.Severity;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Makes the addresses of links and pictures absolute, and reports those that readers could not
 * follow or see. An address that leads nowhere is removed.
 */
final class Links extends AbstractVisitor {

  private final Body body;
  private final Targets targets;
  private final List<Finding> findings;

  Links(Body body, Targets targets, List<Finding> findings) {
    this.body = body;
    this.targets = targets;
    this.findings = findings;
  }

  @Override
  public void visit(Link link) {
    String written = Address.fromRoot(link.getDestination());
    link.setDestination(targets.ofLink(written).orElse(Address.NONE));
    if (link.getDestination().equals(Address.NONE)) {
      nowhere(link, "link", written);
    } else {
      targets.dead(written).ifPresent(dead -> dead(link, written, dead));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    String written = image.getDestination();
    image.setDestination(targets.ofImage(written).orElse(Address.NONE));
    if (image.getDestination().equals(Address.NONE)) {
      nowhere(image, "picture", written);
    } else if (isSvg(written)) {
      warn(
          image,
          "picture-svg",
          "most mail programs show no SVG; use a PNG or a JPEG for this picture");
    }
    if (VisibleText.inLine(image).isEmpty()) {
      warn(
          image,
          "alt-missing",
          "this picture has no alternative text; describe it, because many mail programs hide"
              + " pictures");
    }
    visitChildren(image);
  }

  private void nowhere(Node node, String what, String address) {
    if (Targets.isRelative(address)) {
      refuse(
          node,
          "address-relative",
          ("a mail has no address that '%s' could be relative to; write the whole address of this %s,"
                  + " or begin it with '/' for this site")
              .formatted(address, what));
    } else {
      refuse(
          node,
          "address-refused",
          "the address of this %s is neither https%s nor on this site"
              .formatted(what, what.equals("link") ? ", nor mailto," : ""));
    }
  }

  private void dead(Node node, String address, Targets.Dead dead) {
    switch (dead) {
      case ARTICLE ->
          refuse(node, "article-missing", "no article is published at '%s'".formatted(address));
      case SECTION ->
          refuse(
              node,
              "section-missing",
              "the article has no section or heading for '%s'".formatted(address));
    }
  }

  private static boolean isSvg(String address) {
    return address.replaceAll("[?#].*", "").toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private void refuse(Node node, String code, String message) {
    add(Severity.REFUSED, node, code, message);
  }

  private void warn(Node node, String code, String message) {
    add(Severity.WARNING, node, code, message);
  }

  private void add(Severity severity, Node node, String code, String message) {
    Position at = body.at(node);
    findings.add(new Finding(severity, code, at.line(), at.column(), message));
  }
}
