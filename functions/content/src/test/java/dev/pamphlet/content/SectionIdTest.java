package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionIdTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What does it cost?                | what-does-it-cost
          What's a server, and who's it for | whats-a-server-and-whos-it-for
          The server’s end                  | the-servers-end
          Größe und Maß                     | grosse-und-mass
          Ærø, Łódź & Đà Nẵng               | aero-lodz-da-nang
          İstanbul’da ısı                   | istanbulda-isi
          Ｆｕｌｌ　ｗｉｄｔｈ                      | full-width
          2 + 2 = 4                         | 2-2-4
          --- edges ---                     | edges
          API/Lambda                        | api-lambda
          Foo™ №5 ½                         | footm-no5-1-2
          后端                               | 后端
          SQL 层架构                         | sql-层架构
          サーバーとは？                      | サーバーとは
          서버란 무엇인가                     | 서버란-무엇인가
          Что такое Ёлка? ЙОД               | что-такое-ёлка-йод
          Ο Οδυσσεύς και Η ΟΔΟΣ             | ο-οδυσσεύσ-και-η-οδοσ
          مقدمة: ما هو الخادم؟              | مقدمة-ما-هو-الخادم
          می\u200cخواهم                     | می\u200cخواهم
          हिन्दी में लिखें                     | हिन्दी-में-लिखें
          การเขียนโปรแกรมทำงาน               | การเขียนโปรแกรมทำงาน
          தமிழ் எழுத்து                       | தமிழ்-எழுத்து
          Part ३ / ٣                        | part-३-٣
          1\ufe0f\u20e3 Step 🚀                        | 1-step
          葛\udb40\udd00城                               | 葛城
          soft\u00adhyphen                  | softhyphen
          \u200cedge\u200d                  | edge
          \u0300\u200c0                     | 0
          я\u200d\u0300\u200dя                | я\u200dя
          !!!                               | section
          """)
  void aHeadingsWordsAreItsId(String heading, String id) {
    assertThat(SectionId.ofHeading(heading)).hasToString(id);
  }

  @Test
  void aHeadingWithoutTextIsStillAnId() {
    assertThat(SectionId.ofHeading("")).hasToString("section");
  }

  @Test
  void aLongHeadingIsCutAfterTheLastWordThatFits() {
    String sixteenWords = "word ".repeat(16).strip();

    assertThat(SectionId.ofHeading(sixteenWords + " more").value())
        .isEqualTo(sixteenWords.replace(' ', '-'));
    assertThat(SectionId.ofHeading("a " + sixteenWords).value())
        .isEqualTo("a-" + "word-".repeat(14) + "word");
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertThat(SectionId.ofHeading("x".repeat(500)).value()).isEqualTo("x".repeat(80));
  }

  @Test
  void wordsWithoutSpacesAreCutBetweenLetters() {
    assertThat(SectionId.ofHeading("前".repeat(100)).value()).isEqualTo("前".repeat(80));
    assertThat(SectionId.ofHeading("𠀋".repeat(100)).value()).isEqualTo("𠀋".repeat(60));
    assertThat(SectionId.ofHeading("नि".repeat(79)).value()).isEqualTo("नि".repeat(40));
    assertThat(SectionId.ofHeading("x" + "नि".repeat(79)).value()).isEqualTo("x" + "नि".repeat(39));
  }

  @ParameterizedTest
  @CsvSource({
    "Calls, calls",
    "err_handling, err_handling",
    "ä, ä",
    "a\u0308, ä",
    "Maß, mass",
    "ЙОД, йод",
    "前言, 前言",
    "हिन्दी, हिन्दी",
    "می\u200cخواهم, می\u200cخواهم"
  })
  void aWrittenIdIsFoldedAndComposed(String written, String id) {
    assertThat(new SectionId(written)).hasToString(id);
    assertThat(SectionId.ofLink(written)).hasValue(new SectionId(id));
  }

  @Test
  void anAddressIsPercentEncoded() {
    assertThat(new SectionId("why-前言_2").encoded()).isEqualTo("why-%E5%89%8D%E8%A8%80_2");
  }

  @Test
  void aSecondEqualOneIsNumberedAndStillFits() {
    assertThat(new SectionId("cost").numbered(2)).hasToString("cost-2");
    assertThat(new SectionId("前".repeat(80)).numbered(10)).hasToString("前".repeat(77) + "-10");
    assertThat(new SectionId("नि".repeat(40)).numbered(2)).hasToString("नि".repeat(39) + "-2");
  }

  @Test
  void anIdHasAtMostEightyCodePointsAnd240Bytes() {
    assertThat(new SectionId("𠀋".repeat(60)).value()).hasSize(120);
    for (String tooLong : List.of("x".repeat(81), "𠀋".repeat(61), "x".repeat(1_000_000))) {
      assertThatThrownBy(() -> new SectionId(tooLong)).isInstanceOf(InvalidValue.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the cost",
        "a--b",
        "-a",
        "a-",
        "_a",
        "a.b",
        "a\u00adb",
        "a\u200b",
        "a\u202eb",
        "a\u200c",
        "\u0301a",
        "a\u200d\u200db",
        "1\ufe0f\u20e3",
        "\u3164",
        "fn:a"
      })
  void onlyWordsThatAreJoinedAreAnId(String value) {
    assertThatThrownBy(() -> new SectionId(value)).isInstanceOf(InvalidValue.class);
  }
}
