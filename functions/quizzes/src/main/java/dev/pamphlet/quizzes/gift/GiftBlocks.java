package dev.pamphlet.quizzes.gift;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions of a source, each with its own lines only. A blank line ends a question, and so
 * does a line with nothing but a zero, which Moodle takes for empty. Comments stand in lines of
 * their own.
 *
 * @param category the last part of the last category
 */
record GiftBlocks(List<Block> questions, Optional<String> category) {

  private static final String COMMENT = "//";
  private static final String CATEGORY = "$CATEGORY:";
  private static final Pattern ID = Pattern.compile("\\[id:([^\\]]+)]");

  /**
   * One question.
   *
   * @param id that a comment before it or in it gives
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
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> category = Optional.empty();

    private Cutter(SourceText source, Findings findings) {
      this.source = source;
      this.findings = findings;
    }

    private GiftBlocks cut() {
      for (int line = 0; line < source.lineCount(); line++) {
        String written = source.line(line);
        String stripped = written.strip();
        if (stripped.isEmpty() || stripped.equals("0")) {
          end();
        } else if (written.startsWith(COMMENT)) {
          readId(written);
        } else if (stripped.startsWith(CATEGORY)) {
          readCategory(line, stripped);
        } else {
          add(line, written);
        }
      }
      end();
      return new GiftBlocks(List.copyOf(blocks), category);
    }

    private void readId(String comment) {
      Matcher found = ID.matcher(comment);
      if (found.find()) {
        id = Optional.of(found.group(1).strip());
      }
    }

    private void readCategory(int line, String written) {
      boolean apart =
          offsets.isEmpty() && (line + 1 >= source.lineCount() || source.line(line + 1).isBlank());
      if (!apart) {
        fault(line, "a category stands between blank lines; the question beside it would be lost");
        return;
      }
      String path = written.substring(CATEGORY.length()).strip();
      String last = path.substring(path.lastIndexOf('/') + 1).strip();
      if (last.isEmpty()) {
        fault(line, "a category has a name");
      } else {
        category = Optional.of(last.length() <= 200 ? last : last.substring(0, 200));
      }
    }

    private void add(int line, String written) {
      int start = source.lineStart(line);
      for (int i = 0; i < written.length(); i++) {
        text.append(written.charAt(i));
        offsets.add(start + i);
      }
      text.append('\n');
      offsets.add(start + written.length());
    }

    private void end() {
      if (!offsets.isEmpty()) {
        List<Integer> places = List.copyOf(offsets);
        int last = places.size() - 1;
        Piece piece =
            new Piece(
                text.toString(), index -> places.get(Math.min(index, last)), source::position);
        blocks.add(new Block(piece.strip(), id));
        id = Optional.empty();
      }
      text.setLength(0);
      offsets.clear();
    }

    private void fault(int line, String message) {
      findings.fault(source.position(source.lineStart(line)), Findings.BODY, message);
    }
  }
}
