package dev.pamphlet.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.Parser;

/** The extensions of CommonMark that editors may use, and the limit of nesting. */
public final class Dialect {

  /** GitHub's tables, strikethrough, task lists, autolinks, footnotes and alerts. */
  public static final List<Extension> EXTENSIONS =
      List.of(
          new BlockExtension(),
          TablesExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          new LinkExtension(),
          new AlertExtension());

  /** The extensions for a piece of a page: all but footnotes, which belong to a whole page. */
  static final List<Extension> WITHOUT_FOOTNOTES =
      EXTENSIONS.stream().filter(each -> !(each instanceof FootnotesExtension)).toList();

  /** Deeper markup is read as text, so that no visitor runs out of stack. */
  private static final int MAX_NESTING = 50;

  /** Reads a whole text. Safe for use by several threads. */
  public static final Parser PARSER = parser(EXTENSIONS);

  private Dialect() {}

  static Parser parser(List<Extension> extensions) {
    return builder(extensions).build();
  }

  /**
   * A parser that passes the lines of each paragraph, heading and cell to another inline parser.
   */
  static Parser parser(InlineParserFactory inlines) {
    return builder(EXTENSIONS).inlineParserFactory(inlines).build();
  }

  private static Parser.Builder builder(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING);
  }
}
