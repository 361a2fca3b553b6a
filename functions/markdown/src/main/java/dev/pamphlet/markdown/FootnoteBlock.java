package dev.pamphlet.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads the definition of a footnote. Its content is indented by four columns relative to the
 * definition. The library's parser counts from the margin of the page: in a nested list, the second
 * paragraph of a footnote would become code.
 */
final class FootnoteBlock extends AbstractBlockParser {

  private static final int INDENT = 4;
  private static final Pattern LABEL = Pattern.compile("\\[\\^([^\\s\\x00\\]]++)]:[ \\t]*+");

  private final FootnoteDefinition definition;

  private FootnoteBlock(String label) {
    this.definition = new FootnoteDefinition(label);
  }

  /** Begins a definition where a line begins with a label and a colon. */
  static BlockStart start(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= INDENT) {
      return BlockStart.none();
    }
    CharSequence line = state.getLine().getContent();
    Matcher label = LABEL.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
    return label.lookingAt()
        ? BlockStart.of(new FootnoteBlock(label.group(1))).atIndex(label.end())
        : BlockStart.none();
  }

  @Override
  public Block getBlock() {
    return definition;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }

  @Override
  public List<DefinitionMap<?>> getDefinitions() {
    DefinitionMap<FootnoteDefinition> map = new DefinitionMap<>(FootnoteDefinition.class);
    map.putIfAbsent(definition.getLabel(), definition);
    return List.of(map);
  }
}
