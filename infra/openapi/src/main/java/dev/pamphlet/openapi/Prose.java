package dev.pamphlet.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the descriptions of the document, which are Markdown. */
final class Prose {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  private Prose() {}

  /** The HTML of a node's description; empty if it has none. */
  static String of(JsonNode described) {
    return RENDERER.render(PARSER.parse(described.path("description").asText()));
  }

  /** The same for a description of one paragraph, for use inside a line. */
  static String inLine(JsonNode described) {
    return of(described).replaceAll("</?p>|\\n$", "");
  }
}
