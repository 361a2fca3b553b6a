package dev.pamphlet.markdown;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * Adds attributes to the renderer's HTML: images load when they are scrolled to; column headers and
 * the boxes of task lists have a meaning for screen readers; a refused address leaves no empty
 * attribute.
 */
public final class Attributes {

  private Attributes() {}

  /** Adds a node's attributes to those of the renderer. */
  public static void add(Node node, Map<String, String> attributes) {
    attributes.remove("href", Address.NONE);
    attributes.remove("src", Address.NONE);
    if (node instanceof Image) {
      attributes.put("loading", "lazy");
    } else if (node instanceof TableCell cell && cell.isHeader()) {
      attributes.put("scope", "col");
    } else if (node instanceof TaskListItemMarker marker) {
      attributes.put("aria-label", marker.isChecked() ? "Done" : "To do");
    }
  }
}
