package dev.pamphlet.articles.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders references as numbers, and the footnotes at the end of their section. */
final class FootnoteHtml implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final FootnoteNumbers footnotes;

  FootnoteHtml(HtmlNodeRendererContext context, FootnoteNumbers footnotes) {
    this.context = context;
    this.html = context.getWriter();
    this.footnotes = footnotes;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FootnoteReference.class, FootnoteDefinition.class);
  }

  /** A definition is not rendered in its place. */
  @Override
  public void render(Node node) {
    if (node instanceof FootnoteReference reference) {
      int number = footnotes.number(reference);
      html.tag("sup", Map.of("class", "footnote-ref"));
      html.tag("a", attributes("href", link(footnotes.id(number)), "id", footnotes.id(reference)));
      html.text(String.valueOf(number));
      html.tag("/a");
      html.tag("/sup");
    }
  }

  @Override
  public void afterRoot(Node root) {
    List<FootnoteDefinition> definitions = footnotes.inOrder();
    if (definitions.isEmpty()) {
      return;
    }
    html.line();
    html.tag("section", attributes("class", "footnotes", "aria-label", "Footnotes"));
    html.line();
    html.tag("ol");
    html.line();
    for (int i = 0; i < definitions.size(); i++) {
      renderFootnote(definitions.get(i), i + 1);
    }
    html.tag("/ol");
    html.line();
    html.tag("/section");
    html.line();
  }

  private void renderFootnote(FootnoteDefinition definition, int number) {
    html.tag("li", Map.of("id", footnotes.id(number)));
    html.line();
    Node last = definition.getLastChild();
    for (Node child = definition.getFirstChild(); child != null; child = child.getNext()) {
      if (child == last && child instanceof Paragraph) {
        renderWithWayBack(child, definition, number);
      } else {
        context.render(child);
      }
    }
    if (!(last instanceof Paragraph)) {
      html.tag("p");
      renderWayBack(definition, number);
      html.tag("/p");
    }
    html.line();
    html.tag("/li");
    html.line();
  }

  private void renderWithWayBack(Node paragraph, FootnoteDefinition definition, int number) {
    html.line();
    html.tag("p");
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    html.text(" ");
    renderWayBack(definition, number);
    html.tag("/p");
  }

  private void renderWayBack(FootnoteDefinition definition, int number) {
    List<String> references = footnotes.referencesTo(definition);
    for (int i = 0; i < references.size(); i++) {
      String which = i == 0 ? String.valueOf(number) : number + "-" + (i + 1);
      Map<String, String> attributes =
          attributes("href", link(references.get(i)), "class", "footnote-backref");
      attributes.put("aria-label", "Back to reference " + which);
      html.text(i == 0 ? "" : " ");
      html.tag("a", attributes);
      html.text("↩");
      html.tag("/a");
    }
  }

  private String link(String id) {
    return context.encodeUrl("#" + id);
  }

  private static Map<String, String> attributes(
      String name, String value, String otherName, String otherValue) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(name, value);
    attributes.put(otherName, otherValue);
    return attributes;
  }
}
