package dev.pamphlet.markdown;

import org.commonmark.parser.Parser;

/** Blocks that are read otherwise than the library would; it asks this extension first. */
final class BlockExtension implements Parser.ParserExtension {

  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customBlockParserFactory(FencedCode::start)
        .customBlockParserFactory(FootnoteBlock::start);
  }
}
