package dev.pamphlet.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  /** Texts that differ in keyboard, case or accents only. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "don't        | don’t",
        "l’école      | L'ECOLE",
        "“yes”        | \"yes\"",
        "well-known   | well–known",
        "wait...      | wait…",
        "Élysée       | elysee",
        "façon        | facon",
        "naïve        | naive",
        "cœur         | COEUR",
        "ﬁne          | fine",
        "Straße       | STRASSE",
        "Straße       | STRAẞE",
        "İstanbul     | istanbul",
        "ΟΔΥΣΣΕΥΣ     | Οδυσσεύς",
        "ёлка         | Елка",
        "за́мок        | замок",
        "שָׁלוֹם        | שלום",
        "كِتَاب         | كتاب",
        "ＡＢＣ１２    | abc12",
        "ｶﾞｷﾞ        | ガギ",
        "٣            | 3",
        "5 m          | 5m",
        "50 %         | 50%",
        "€ 5          | €5",
        "two  words   | two\u00a0words",
        "soft         | so\u00adft",
      })
  void spellingsOfOneWordAreEqual(String accepted, String typed) {
    assertThat(Spelling.matches(phrase(accepted, false), typed)).isTrue();
    assertThat(Spelling.matches(phrase(typed, false), accepted)).isTrue();
  }

  /** A mark that makes another letter makes another word. */
  @ParameterizedTest
  @CsvSource({
    "की, का",
    "की, के",
    "की, कू",
    "की, क",
    "año, ano",
    "schön, schon",
    "får, far",
    "és, ęs",
    "şık, sık",
    "й, и",
    "ї, і",
    "はは, ばば",
    "はは, ぱぱ",
    "ข้าว, ขาว",
    "ma, mạ",
    "tô, tố",
    "10², 102",
    "x², x2",
    "H₂O, H2O",
    "cant, can't",
    "a b, ab",
  })
  void anotherWordDiffers(String accepted, String typed) {
    assertThat(Spelling.matches(phrase(accepted, false), typed)).isFalse();
    assertThat(Spelling.matches(phrase(typed, false), accepted)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Élysée,     élysée,    false",
    "Élysée,     Elysee,    false",
    "'Élysée ',  Élysée,    true",
    "don't,      don’t,     true",
    "1939–1945,  1939-1945, true",
    "5 m,        5m,        false",
  })
  void caseAndAccentsMatterWhereAPhraseIsExact(String accepted, String typed, boolean same) {
    assertThat(Spelling.matches(phrase(accepted, true), typed)).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u0301", "\u00a0", "\u200b", "\u0e49", "\u00ad"})
  void aBlankSpellingIsNothing(String spelling) {
    assertThat(Spelling.isBlank(spelling, false)).isTrue();
    assertThat(Spelling.isBlank(spelling, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "की", "+", "€", "²", "。"})
  void aSignIsSomething(String spelling) {
    assertThat(Spelling.isBlank(spelling, false)).isFalse();
  }

  private static Task.Phrase phrase(String spelling, boolean exact) {
    return new Task.Phrase(List.of(spelling), exact, Weight.FULL, Optional.empty());
  }
}
