package dev.pamphlet.markdown;

import org.commonmark.internal.util.Escaping;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.text.Characters;

/**
 * Reads fenced code by columns, as CommonMark counts them: a tab that belongs in part to a list
 * item gives the code the rest of its columns. The library's parser counts characters here: in a
 * list that is indented by tabs, code would keep a tab on every line.
 *
 * <p>Source: CommonMark 0.31.2, sections 2.2 (tabs) and 4.5 (fenced code blocks).
 */
final class FencedCode extends AbstractBlockParser {

  private static final int CODE_INDENT = 4;
  private static final int MIN_FENCE = 3;

  private final FencedCodeBlock block = new FencedCodeBlock();
  private final char fence;
  private final int fenceLength;
  private final int fenceIndent;
  private final StringBuilder code = new StringBuilder();
  private boolean infoRead;

  private FencedCode(char fence, int fenceLength, int fenceIndent) {
    this.fence = fence;
    this.fenceLength = fenceLength;
    this.fenceIndent = fenceIndent;
    block.setFenceCharacter(String.valueOf(fence));
    block.setOpeningFenceLength(fenceLength);
    block.setFenceIndent(fenceIndent);
  }

  /** Begins a block where a line begins with a fence. */
  static BlockStart start(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= CODE_INDENT) {
      return BlockStart.none();
    }
    CharSequence line = state.getLine().getContent();
    int begin = state.getNextNonSpaceIndex();
    if (begin == line.length() || line.charAt(begin) != '`' && line.charAt(begin) != '~') {
      return BlockStart.none();
    }
    char fence = line.charAt(begin);
    int end = Characters.skip(fence, line, begin, line.length());
    boolean isCodeInALine = fence == '`' && Characters.find('`', line, end) >= 0;
    if (end - begin < MIN_FENCE || isCodeInALine) {
      return BlockStart.none();
    }
    return BlockStart.of(new FencedCode(fence, end - begin, state.getIndent())).atIndex(end);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (isClosingFence(state)) {
      return BlockContinue.finished();
    }
    int column = state.getColumn() + Math.min(fenceIndent, state.getIndent());
    return BlockContinue.atColumn(column);
  }

  private boolean isClosingFence(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int begin = state.getNextNonSpaceIndex();
    if (state.getIndent() >= CODE_INDENT || begin == line.length() || line.charAt(begin) != fence) {
      return false;
    }
    int end = Characters.skip(fence, line, begin, line.length());
    return end - begin >= fenceLength
        && Characters.skipSpaceTab(line, end, line.length()) == line.length();
  }

  @Override
  public void addLine(SourceLine line) {
    if (!infoRead) {
      infoRead = true;
      block.setInfo(Escaping.unescapeString(line.getContent().toString().strip()));
    } else {
      code.append(line.getContent()).append('\n');
    }
  }

  @Override
  public void closeBlock() {
    block.setLiteral(code.toString());
  }
}
