package dev.pamphlet.markdown;

import org.commonmark.parser.Parser;

/** Parsers for blocks that the library would read differently; it asks this extension first. */
final class BlockExtension implements Parser.ParserExtension {

  @Override
  public void extend(Parser.Builder parser) {
    parser
        .customBlockParserFactory(FencedCode::start)
        .customBlockParserFactory(FootnoteBlock::start);
  }
}
