package dev.pamphlet.newsletter.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of each version. Evidence names the version, so its words must never change. */
class ConsentWordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 | I would like to receive the newsletter of X by email. I can leave at any time, by"
            + " the link in every letter.",
        "de | 1 | Ich möchte den Newsletter von X per E-Mail erhalten. Ich kann ihn jederzeit"
            + " abbestellen, mit dem Link in jedem Brief."
      })
  void aVersionHasItsWords(String language, int version, String text) {
    assertThat(ConsentWording.of(language, "X")).isEqualTo(new Wording(version, text));
  }

  /** A title is plain text, not a message format. */
  @ParameterizedTest
  @CsvSource(
      value = {"{0} & Sons", "It''s {1}", "100 %"},
      quoteCharacter = '"')
  void aTitleIsSaidAsItIs(String title) {
    assertThat(ConsentWording.of("en", title).text()).contains("newsletter of " + title + " by");
  }
}
