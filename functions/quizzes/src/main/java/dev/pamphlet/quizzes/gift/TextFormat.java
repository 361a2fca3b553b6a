package dev.pamphlet.quizzes.gift;

import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.markdown.HtmlText;
import dev.pamphlet.quizzes.markdown.Pieces;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In what a text is written, as a word in brackets before it says. */
enum TextFormat {
  HTML,
  MARKDOWN,
  PLAIN,
  /** Without a word: Moodle's own, which takes tags for tags and lines for lines. */
  MOODLE;

  private static final Pattern WORD = Pattern.compile("^\\[(html|markdown|plain|moodle)]");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  /** The format that a text names, if it does. */
  static Optional<TextFormat> namedBy(Piece piece) {
    Matcher word = WORD.matcher(piece.text());
    return word.find()
        ? Optional.of(valueOf(word.group(1).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** A text without the word that names its format. */
  static Piece withoutWord(Piece piece) {
    Matcher word = WORD.matcher(piece.text());
    return word.find() ? piece.from(word.end()).strip() : piece;
  }

  /** A text in this format, or in the one that it names itself. */
  RichText render(Piece piece, Pieces pieces) {
    TextFormat format = namedBy(piece).orElse(this);
    Piece text = withoutWord(piece);
    String resolved = Escapes.resolve(text.text()).strip();
    return switch (format) {
      case HTML -> pieces.ofHtml(resolved, piece.at());
      case MARKDOWN -> pieces.render(resolved, piece.at());
      case PLAIN -> pieces.render(lines(resolved), piece.at());
      case MOODLE ->
          TAG.matcher(resolved).find()
              ? pieces.ofHtml(resolved.replace("\n", "<br>"), piece.at())
              : pieces.render(lines(resolved), piece.at());
    };
  }

  /** Markdown that shows a text line by line. */
  private static String lines(String text) {
    return HtmlText.escaped(text).replace("\n", "\\\n");
  }
}
