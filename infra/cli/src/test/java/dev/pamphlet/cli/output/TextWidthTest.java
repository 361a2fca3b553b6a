package dev.pamphlet.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

  @ParameterizedTest
  @CsvSource({
    "lighthouse, 10",
    "灯台, 4",
    "ｶﾅ, 2",
    "등대, 4",
    "\u1103\u1173\u11bc\u1103\u1162, 4",
    "marée, 5",
    "mare\u0301e, 5",
    "ประภาคาร, 8",
    "ที่นี่, 2",
    "منارة, 5",
    "مَنَارَة, 5",
    "a\u200bb\u200d, 2",
    "💡, 2",
    "👩‍💻, 2",
    "👍🏽, 2",
    "🇩🇪, 2",
    "❤\ufe0f, 2",
    "✓, 1",
    "…, 1"
  })
  void aCharacterTakesTheColumnsThatATerminalDrawsItIn(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void devanagariTakesAColumnForEachLetterAndNoneForItsMarks() {
    // Letters with a vowel sign beside them take two columns, with one above or below them one.
    assertThat(TextWidth.of("घर")).isEqualTo(2);
    assertThat(TextWidth.of("मे")).isEqualTo(1);
  }

  @Test
  void aTextIsCutBeforeTheCharacterThatDoesNotFit() {
    assertThat(TextWidth.cut("灯台の光", 8)).isEqualTo("灯台の光");
    assertThat(TextWidth.cut("灯台の光", 7)).isEqualTo("灯台の…");
    assertThat(TextWidth.cut("灯台の光", 6)).isEqualTo("灯台…");
    assertThat(TextWidth.cut("👩‍💻👩‍💻", 3)).isEqualTo("👩‍💻…");
    assertThat(TextWidth.cut("mare\u0301e", 4)).isEqualTo("mar…");
  }

  @Test
  void anIndexInsideACharacterBelongsToItsStart() {
    assertThat(TextWidth.characterStart("e\u0301x", 1)).isZero();
    assertThat(TextWidth.characterStart("e\u0301x", 2)).isEqualTo(2);
    assertThat(TextWidth.characterStart("e\u0301x", 3)).isEqualTo(3);
  }

  @Property
  void aCutTextFitsAndKeepsWholeCharacters(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int columns) {
    String cut = TextWidth.cut(text, columns);

    assertThat(TextWidth.of(cut)).isLessThanOrEqualTo(columns);
    assertThat(text).startsWith(cut.equals(text) ? cut : cut.substring(0, cut.length() - 1));
    String padded = TextWidth.padded(cut, columns);
    assertThat(padded).startsWith(cut);
    assertThat(TextWidth.of(cut) + padded.length() - cut.length()).isEqualTo(columns);
  }

  @Property
  void aTextIsAsWideAsItsParts(
      @ForAll String text, @ForAll @IntRange(min = 0, max = 40) int columns) {
    int end = TextWidth.end(text, 0, columns);

    assertThat(TextWidth.of(text.substring(0, end)) + TextWidth.of(text.substring(end)))
        .isEqualTo(TextWidth.of(text));
  }
}
