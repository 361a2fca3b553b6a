package dev.pamphlet.markdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.platform.source.Fault;
import dev.pamphlet.platform.source.MalformedSource;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, and texts by numbers. What else YAML may hold is tried with the front matter. */
class YamlFieldsTest {

  private static final YamlFile FILE = new YamlFile("file", "the file", "the file");

  private final Findings findings = new Findings();

  @Test
  void aNumberWithinItsBounds() {
    assertThat(read("pass: 60").number("pass", 0, 100)).hasValue(60);
    assertThat(read("pass:").number("pass", 0, 100)).isEmpty();
    assertThatCode(findings::refuseFaults).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "-1", "'60'", "6.5", "1e1", "0x10", "many", "[1]", "9999999999"})
  void anythingElseIsNoNumber(String written) {
    assertThat(read("pass: " + written).number("pass", 0, 100)).isEmpty();

    assertThat(faults())
        .containsExactly(new Fault(1, 7, "pass", "pass is a whole number from 0 to 100"));
  }

  @Test
  void textsByNumbersInEitherStyle() {
    assertThat(bands("bands: { 90: Excellent, 0: \"Read  it again\" }"))
        .isEqualTo(bands("bands:\n  0: Read it again\n  90: Excellent\n"))
        .hasToString("{0=Read it again, 90=Excellent}");
    assertThatCode(findings::refuseFaults).doesNotThrowAnyException();
  }

  @Test
  void eachFaultStandsWhereItsTextDoes() {
    bands("bands:\n  101: Too much\n  word: No\n  9:\n  8: [list]\n  7: Once\n  7: Twice\n");

    assertThat(faults())
        .extracting(Fault::line, Fault::message)
        .containsExactly(
            tuple(2, "each of bands has a whole number from 0 to 100"),
            tuple(3, "each of bands has a whole number from 0 to 100"),
            tuple(4, "each of bands has a text"),
            tuple(5, "each of bands is text; put a number or a truth value in quotes"),
            tuple(7, "a number stands once in bands"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "[1, 2]", "7", "true"})
  void anythingElseIsNoTextsByNumbers(String written) {
    assertThat(bands("bands: " + written)).isEmpty();

    assertThat(faults()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ &a 1: x }", "{ 1: *a }", "{ 1: !!str x }", "{ [1]: x }"})
  void nothingInAMappingReachesBeyondIt(String written) {
    bands("bands: " + written);

    assertThat(faults()).isNotEmpty();
  }

  private SortedMap<Integer, String> bands(String yaml) {
    return read(yaml).numberedTexts("bands", 0, 100, 50, "{ 60: Solid }");
  }

  private YamlFields read(String yaml) {
    return YamlFields.read(FILE, yaml, 0, Set.of("pass", "bands"), findings);
  }

  private List<Fault> faults() {
    return catchThrowableOfType(MalformedSource.class, findings::refuseFaults).faults();
  }
}
