package dev.pamphlet.quizzes.gift;

import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.markdown.Indentation;
import dev.pamphlet.quizzes.markdown.LiteralText;
import dev.pamphlet.quizzes.markdown.TextRenderer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of a text, which a word in brackets before the text names. */
enum TextFormat {
  HTML,
  MARKDOWN,
  PLAIN,
  /** Moodle's own, for a text that names none: HTML in which line breaks count. */
  MOODLE;

  private static final Pattern WORD = Pattern.compile("^\\[(html|markdown|plain|moodle)]");

  /** The format that a text names; empty if it names none. */
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

  /** Renders a text in the format that it names, or else in this one. */
  RichText render(Piece piece, TextRenderer renderer) {
    TextFormat format = namedBy(piece).orElse(this);
    String text = Escapes.resolve(withoutWord(piece).text()).strip();
    return switch (format) {
      case HTML -> renderer.ofHtml(text, piece.at());
      case MARKDOWN -> renderer.render(Indentation.removed(text), piece.at());
      case PLAIN -> renderer.render(LiteralText.of(text), piece.at());
      case MOODLE -> MoodleText.render(text, renderer, piece.at());
    };
  }
}
