package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.markdown.Body;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders what differs between pages and mails. Footnotes are numbers without links, with a list at
 * the end, because many mail programs follow no links inside a mail. The box of a task is a
 * character, because they show no form controls.
 */
final class NotesHtml implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Body body;
  private final Set<FootnoteDefinition> referred = new LinkedHashSet<>();

  NotesHtml(HtmlNodeRendererContext context, Body body) {
    this.context = context;
    this.html = context.getWriter();
    this.body = body;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FootnoteReference.class, FootnoteDefinition.class, TaskListItemMarker.class);
  }

  /** A definition is not rendered where it stands. */
  @Override
  public void render(Node node) {
    if (node instanceof FootnoteReference reference) {
      FootnoteDefinition definition = body.footnotes().get(reference.getLabel());
      referred.add(definition);
      html.tag("sup");
      html.text("[" + (new ArrayList<>(referred).indexOf(definition) + 1) + "]");
      html.tag("/sup");
    } else if (node instanceof TaskListItemMarker marker) {
      html.text(marker.isChecked() ? "☑ " : "☐ ");
    }
  }

  @Override
  public void afterRoot(Node root) {
    if (referred.isEmpty()) {
      return;
    }
    html.tag("hr");
    html.tag("ol");
    List<FootnoteDefinition> inOrder = new ArrayList<>(referred);
    for (int i = 0; i < inOrder.size(); i++) {
      html.tag("li");
      for (Node child = inOrder.get(i).getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      html.tag("/li");
      referred.stream().skip(inOrder.size()).toList().forEach(inOrder::add);
    }
    html.tag("/ol");
  }
}
