package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.InvalidValue;
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
          后端                               | section
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

  @ParameterizedTest
  @ValueSource(strings = {"", "Cost", "the cost", "a--b", "-a", "a-", "fn_a", "a.b", "ä"})
  void onlyWordsJoinedByHyphensAreAnId(String value) {
    assertThatThrownBy(() -> new SectionId(value)).isInstanceOf(InvalidValue.class);
  }
}
