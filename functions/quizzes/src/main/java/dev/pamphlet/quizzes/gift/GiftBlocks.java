package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions of a source, each with its own lines. A blank line ends a question, and so does a
 * line with a single zero, which Moodle reads as blank. A line that begins with {@code //},
 * indented or not, is always a comment.
 *
 * @param category the last part of the last category
 */
record GiftBlocks(List<Block> questions, Optional<String> category) {

  private static final String COMMENT = "//";
  private static final String CATEGORY = "$CATEGORY:";
  private static final String ID = "[id:";
  private static final int MAX_CATEGORY = 200;

  /**
   * One question.
   *
   * @param id from a comment among its lines
   */
  record Block(Piece text, Optional<String> id) {}

  static GiftBlocks of(SourceText source, Findings findings) {
    return new Cutter(source, findings).cut();
  }

  /** Walks through the lines. */
  private static final class Cutter {

    private final SourceText source;
    private final Findings findings;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> category = Optional.empty();

    private Cutter(SourceText source, Findings findings) {
      this.source = source;
      this.findings = findings;
    }

    private GiftBlocks cut() {
      for (int line = 0; line < source.lineCount(); line++) {
        String written = source.line(line).strip();
        if (written.isEmpty() || written.equals("0")) {
          end();
        } else if (written.startsWith(COMMENT)) {
          readId(written);
        } else {
          lines.add(line);
        }
      }
      end();
      return new GiftBlocks(List.copyOf(blocks), category);
    }

    private void readId(String comment) {
      int start = comment.indexOf(ID);
      int end = start;
      do {
        end = start < 0 ? -1 : comment.indexOf(']', end + 1);
      } while (end > 0 && comment.charAt(end - 1) == '\\');
      if (id.isEmpty() && end > 0) {
        id = Optional.of(comment.substring(start + ID.length(), end).replace("\\]", "]").strip());
      }
    }

    private void end() {
      Optional<Integer> switching =
          lines.stream().filter(line -> source.line(line).strip().startsWith(CATEGORY)).findFirst();
      if (switching.isPresent()) {
        switchCategory(switching.get());
      } else if (!lines.isEmpty()) {
        blocks.add(new Block(text(), id));
      }
      id = Optional.empty();
      lines.clear();
    }

    /** Moodle reads every line up to the next blank one as the category's name, even questions. */
    private void switchCategory(int line) {
      if (lines.size() > 1) {
        fault(
            line,
            "'$CATEGORY:' and a question stand together: leave a blank line between them, or Moodle"
                + " loses the question");
        return;
      }
      String path = Escapes.resolve(source.line(line).strip().substring(CATEGORY.length()));
      String last = path.substring(path.lastIndexOf('/') + 1).strip();
      if (last.isEmpty()) {
        fault(line, "the category has no name");
      } else {
        category = Optional.of(last.substring(0, Math.min(last.length(), MAX_CATEGORY)));
      }
    }

    private Piece text() {
      StringBuilder text = new StringBuilder();
      List<Integer> offsets = new ArrayList<>();
      for (int line : lines) {
        String written = source.line(line);
        for (int i = 0; i < written.length(); i++) {
          text.append(written.charAt(i));
          offsets.add(source.lineStart(line) + i);
        }
        text.append('\n');
        offsets.add(source.lineStart(line) + written.length());
      }
      int last = offsets.size() - 1;
      return new Piece(
              text.toString(), index -> offsets.get(Math.min(index, last)), source::position)
          .strip();
    }

    private void fault(int line, String message) {
      String written = source.line(line);
      int indentation = written.length() - written.stripLeading().length();
      findings.fault(source.position(source.lineStart(line) + indentation), Findings.BODY, message);
    }
  }
}
