package dev.pamphlet.markdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {

  private static final Set<String> KEYS =
      Set.of("title", "tags", "status", "publishAt", "movedFrom", "to");

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "Title, title",
    "tilte, title",
    "titles, title",
    "tag, tags",
    "tagss, tags",
    "satus, status",
    "stauts, status",
    "published, publishAt",
    "publishat, publishAt",
    "moveFrom, movedFrom",
    "moved-from, movedFrom"
  })
  void aWordThatIsNearlyAKeyMeansThatKey(String word, String key) {
    assertThat(Misspelling.of(word, KEYS)).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "author", "description", "题目", "k?k?k?k?"})
  void anotherWordMeansNone(String word) {
    assertThat(Misspelling.of(word, KEYS)).isEmpty();
  }

  @Test
  void ofTwoThatAreAsNearTheFirstInTheAlphabetIsMeant() {
    assertThat(Misspelling.of("cat", Set.of("hat", "bat"))).contains("bat");
  }

  @Test
  void aLongWordMeansNone() {
    assertThat(Misspelling.of("t".repeat(100_000), KEYS)).isEmpty();
  }
}
