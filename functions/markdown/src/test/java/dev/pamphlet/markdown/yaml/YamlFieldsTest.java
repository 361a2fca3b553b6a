package dev.pamphlet.markdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests numbers, and texts by numbers. The tests of the front matter cover other values. */
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
  void anythingElseIsRefusedAsANumber(String written) {
    assertThat(read("pass: " + written).number("pass", 0, 100)).isEmpty();

    assertThat(faults())
        .containsExactly(new Fault(1, 7, "pass", "pass must be a whole number from 0 to 100"));
  }

  @Test
  void textsByNumbersInEitherStyle() {
    assertThat(bands("bands: { 90: Excellent, 0: \"Read  it again\" }"))
        .isEqualTo(bands("bands:\n  0: Read it again\n  90: Excellent\n"))
        .hasToString("{0=Read it again, 90=Excellent}");
    assertThatCode(findings::refuseFaults).doesNotThrowAnyException();
  }

  @Test
  void eachFaultHasThePositionOfItsText() {
    bands("bands:\n  101: Too much\n  word: No\n  9:\n  8: [list]\n  7: Once\n  7: Twice\n");

    assertThat(faults())
        .extracting(Fault::line, Fault::message)
        .containsExactly(
            tuple(2, "each of bands needs a whole number from 0 to 100"),
            tuple(3, "each of bands needs a whole number from 0 to 100"),
            tuple(4, "each of bands needs a text"),
            tuple(5, "each of bands is a list or a mapping; write a single text"),
            tuple(7, "this number is in bands already"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "''", "'  '", "\"\\u200b\""})
  void aBlankTextIsRefused(String written) {
    assertThat(bands("bands: { 9: " + written + " }")).isEmpty();

    assertThat(faults()).containsExactly(new Fault(1, 10, "bands", "each of bands needs a text"));
  }

  @Test
  void eachTextFollowsTheRulesOfText() {
    bands("bands:\n  1: \"a\\u0007\"\n  2: " + "x".repeat(51) + "\n  3: { 4: x }\n");

    assertThat(faults())
        .containsExactly(
            new Fault(2, 6, "bands", "each of bands has a control character"),
            new Fault(3, 6, "bands", "each of bands is longer than 50 characters"),
            new Fault(4, 6, "bands", "each of bands is a list or a mapping; write a single text"));
  }

  @Test
  void numbersMayBeNegative() {
    YamlFields fields = read("pass: -5\nbands: { -10: Low, -1: High }");

    assertThat(fields.number("pass", -10, 0)).hasValue(-5);
    assertThat(fields.numberedTexts("bands", -10, 0, 50, "{ -5: Low }"))
        .hasToString("{-10=Low, -1=High}");
    assertThatCode(findings::refuseFaults).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "{ 1: x }", "{ [1]: x }", "{ { a: b }: [c], d: e }", "0x10"})
  void anythingElseIsRefusedAsAText(String written) {
    assertThat(read("pass: " + written + "\nbands: x").text("pass", 50)).isEmpty();

    assertThat(faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(1);
              assertThat(fault.column()).isEqualTo(7);
              assertThat(fault.field()).isEqualTo("pass");
              assertThat(fault.message())
                  .matches(
                      "pass is (a number; put it in quotes"
                          + "|a (list or a )?mapping; write a single text)");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Cost: ten        | 1:11 a value that contains ': ' must be in quotes, such as title: "A: b"
          "a" b            | 1:11 text follows a value that is in quotes already; put all of it in quotes
          @home            | 1:7 a value that begins with this character must be in quotes
          `code`           | 1:7 a value that begins with this character must be in quotes
          %s               | 1:7 a value that begins with this character must be in quotes
          "a               | 2:1 a quotation mark is not closed
          """)
  void aMistakeIsExplainedWithItsRemedy(String written, String fault) {
    read("pass: " + written + "\n");

    assertThat(faults())
        .extracting(each -> each.line() + ":" + each.column() + " " + each.message())
        .containsExactly(fault.replaceFirst(" ", " the file cannot be read: "));
  }

  @Test
  void aHashThatBeginsACommentIsRefusedBehindAText() {
    assertThat(read("pass: Issue #5 for good").text("pass", 50)).hasValue("Issue");
    assertThat(faults()).extracting(Fault::line, Fault::column).containsExactly(tuple(1, 13));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass: 'Issue #5'",
        "pass: C#",
        "pass: a#b",
        "pass: a\n# comment",
        "# x\npass: a",
        "pass: a\n\n#"
      })
  void aHashAnywhereElseIsFine(String yaml) {
    assertThat(read(yaml).text("pass", 50)).isPresent();
    assertThatCode(findings::refuseFaults).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "[1, 2]", "7", "true"})
  void anythingElseIsRefusedAsTextsByNumbers(String written) {
    assertThat(bands("bands: " + written)).isEmpty();

    assertThat(faults()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ &a 1: x }", "{ 1: *a }", "{ 1: !!str x }", "{ [&a 1]: x }"})
  void anchorsAliasesAndTagsInAMappingAreRefused(String written) {
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
