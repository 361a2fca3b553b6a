package dev.pamphlet.quizzes.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizReaderTest {

  private static final SectionTitles SECTIONS =
      SectionTitles.of(Map.of(new SectionId("key-components"), "Key components"));

  private static final String FRONT = "---\ntitle: Check yourself\n---\n";

  @Test
  void aQuizWithEverything() {
    QuizText text =
        read(
            """
            ---
            title: Check yourself
            scoring: balanced
            pass: 60
            bands: { 90: "You could have written it.", 60: "Solid.", 0: "Worth a second read." }
            ---

            ## What does API Gateway do *here*? {#gateway see=#key-components}

            Look at this:

            ```java
            - [x] not an option
            ## not a question
            ```

            - [ ] Stores the sections
              > No, DynamoDB does.
              >
              > Always.
            - [x] Routes HTTPS calls
              to functions
            - [ ] None of these {last}

            > The gateway holds
            > no state.

            ## And then?
            = 4
            """);
    Quiz quiz = text.quiz();

    assertThat(quiz.title()).isEqualTo("Check yourself");
    assertThat(quiz.scoring()).isEqualTo(Scoring.BALANCED);
    assertThat(quiz.pass()).hasValue(60);
    assertThat(quiz.bands())
        .containsExactly(
            new Band(90, "You could have written it."),
            new Band(60, "Solid."),
            new Band(0, "Worth a second read."));
    Question gateway = quiz.questions().get(0);
    assertThat(gateway.name()).isEqualTo("gateway");
    assertThat(gateway.prompt().html())
        .startsWith("<p>What does API Gateway do <em>here</em>?</p>")
        .contains("<pre><code class=\"language-java\">- [x] not an option\n## not a question");
    assertThat(gateway.see())
        .contains(new Reference(new SectionId("key-components"), "Key components"));
    assertThat(gateway.explanation().orElseThrow().markdown())
        .isEqualTo("The gateway holds\nno state.");
    Task.Choice choice = (Task.Choice) gateway.task();
    assertThat(choice.several()).isFalse();
    assertThat(choice.options())
        .extracting(option -> option.text().markdown())
        .containsExactly(
            "Stores the sections", "Routes HTTPS calls\nto functions", "None of these");
    assertThat(choice.options())
        .extracting(Task.Option::weight)
        .containsExactly(Weight.NONE, Weight.FULL, Weight.NONE);
    assertThat(choice.options()).extracting(Task.Option::last).containsExactly(false, false, true);
    assertThat(choice.options().get(0).feedback().orElseThrow().html())
        .isEqualTo("<p>No, DynamoDB does.</p>\n<p>Always.</p>");
    assertThat(quiz.questions().get(1).name()).isEqualTo("and-then");
    assertThat(text.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.line()).isEqualTo(28));
  }

  @Test
  void oneRightOptionIsASingleChoiceUnlessItsAuthorSaysOtherwise() {
    assertThat(((Task.Choice) task("- [x] a\n- [ ] b\n")).several()).isFalse();
    assertThat(((Task.Choice) task("- [x] a\n- [X] b\n- [ ] c\n")).several()).isTrue();
    assertThat(
            ((Task.Choice) only(FRONT + "## Q {several #q}\n* [x] a\n+ [ ] b\n").task()).several())
        .isTrue();
    assertThat(((Task.Choice) task("- [x] True\n- [ ] False\n")).options()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 16, 16",
    "3..5, 3, 5",
    "3 .. 5.5, 3, 5.5",
    "2.5 +- 0.1, 2.4, 2.6",
    "2.5±0.1, 2.4, 2.6",
    "-1e3, -1000, -1000",
    "-5..-3, -5, -3",
  })
  void numbersAreRanges(String written, BigDecimal low, BigDecimal high) {
    Task.Range range = ((Task.Numeric) task("= " + written + "\n  > Near.\n")).accepted().get(0);

    assertThat(range.low()).isEqualByComparingTo(low);
    assertThat(range.high()).isEqualByComparingTo(high);
    assertThat(range.feedback()).contains(new RichText("Near.", "Near."));
  }

  /** Or it would be taken for words, and nobody who is right would be told so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3,5",
        "2 000",
        "10-20",
        "5.",
        ".5",
        "1e999",
        "1e",
        "1.2.3",
        "--5",
        "1..NaN",
        "NaN..5",
        "3..",
        "3...5",
        "5 +- x",
        "+-5",
        "1234567890123456"
      })
  void whatLooksLikeANumberAndIsNoneIsRefused(String written) {
    assertThat(faults(FRONT + "## Q {#q}\n= " + written + "\n"))
        .singleElement()
        .extracting(Fault::message)
        .asString()
        .startsWith("a number is written 16, 3..5 or 2.5 +- 0.1;");
    assertThat(task("= " + written + " {exact}\n")).isInstanceOf(Task.ShortText.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "infinity", "four", "4 doors", "e", "a..b", "C++", "3rd", "-x"})
  void wordsAreWords(String written) {
    assertThat(task("= " + written + "\n")).isInstanceOf(Task.ShortText.class);
  }

  @Test
  void whatIsNoNumberIsWords() {
    Task.ShortText text = (Task.ShortText) task("= yes | yep\n= 007 {exact}\n= 4\n");

    assertThat(text.accepted())
        .extracting(Task.Phrase::spellings)
        .containsExactly(List.of("yes", "yep"), List.of("007"), List.of("4"));
    assertThat(text.accepted()).extracting(Task.Phrase::exact).containsExactly(false, true, false);
  }

  @Test
  void aNumberedListIsAnOrder() {
    Task.Ordering ordering = (Task.Ordering) task("1. first\n2. second\n   line\n3) third\n");

    assertThat(ordering.items())
        .extracting(RichText::markdown)
        .containsExactly("first", "second\nline", "third");
  }

  @Test
  void arrowsAreAMatching() {
    Task.Matching matching = (Task.Matching) task("- a -> x\n- b -> `y`\n- -> neither\n");
    Task.Matching bare = (Task.Matching) task("a -> x\nb -> y\n-> neither\n");

    assertThat(matching.pairs())
        .extracting(pair -> pair.left().markdown() + pair.right().html())
        .containsExactly("ax", "b<code>y</code>");
    assertThat(matching.decoys()).extracting(RichText::markdown).containsExactly("neither");
    assertThat(bare.pairs()).hasSize(2);
    assertThat(bare.decoys()).hasSize(1);
  }

  @Test
  void anArrowInASentenceIsASentence() {
    Question question =
        only(FRONT + "## Q {#q}\nWhat does a -> b mean?\n\nOr `x` -> y, alone?\n\n= implication\n");

    assertThat(question.task()).isInstanceOf(Task.ShortText.class);
    assertThat(question.prompt().markdown()).contains("a -> b", "-> y, alone?");
  }

  @Test
  void aFileFromWindowsIsReadLikeAnyOther() {
    String source = FRONT + "## Q {#q}\n- [x] a\n- [ ] b\n\n> Why\n";

    assertThat(read("\ufeff" + source.replace("\n", "\r\n")).quiz()).isEqualTo(read(source).quiz());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "## Q {#q}\\n\\nNothing else                     | 4:1  | a question has answers",
        "## Q {#q}\\n- [ ] a\\n- [ ] b                   | 4:1  | a question has a right answer",
        "## Q {#q}\\n- [x] a                             | 4:1  | at least two options",
        "## Q {#q}\\n- [x] a\\n- [ ] a                   | 4:1  | an option stands once",
        "## Q {#q}\\n- [x] a\\n- [ ]                     | 6:6  | an answer has a text",
        "## Q {#q}\\n- [x] a\\n- [ ] {last}              | 6:7  | an answer has a text",
        "## Q {#q}\\n- [x] a\\n- [ ] b\\n= 4             | 7:3  | all of one kind",
        "## Q {#q}\\n- [x] a\\n- [ ] b\\n\\nMore         | 8:1  | its explanation",
        "## Q {#q}\\n- [x] a\\n- [ ] b\\n\\n> Why\\n\\nX | 10:1 | its explanation",
        "## Q {#q see=#cellar}\\n= 1                     | 4:10 | no section 'cellar'",
        "## Q {#q see=cellar}\\n= 1                      | 4:6  | braces hold",
        "## Q {#Q q}\\n= 1                               | 4:6  | lower-case words",
        "## {#q}\\n= 1                                   | 4:1  | a question has a text",
        "## Q {#q}\\n= 1\\n## R {#q}\\n= 2               | 6:1  | that of the question in line 4",
        "## Q {#q}\\n= 5..3                              | 5:3  | from the lower number",
        "## Q {#q}\\n= 5..6\\n= word                     | 5:3  | stands among numbers",
        "## Q {#q}\\n= a ¦¦ b                            | 5:3  | a spelling has a text",
        "## Q {#q}\\n1. a                                | 4:1  | at least two items",
        "## Q {#q}\\n1. a\\n2. a                         | 4:1  | an item stands once",
        "## Q {#q}\\n1. a\\n   > x\\n2. b                | 6:4  | no feedback of its own",
        "## Q {#q}\\n- a -> x                            | 4:1  | at least two pairs",
        "## Q {#q}\\n- a -> x\\n- a -> y                 | 4:1  | a left side stands once",
        "## Q {#q}\\n- a -> x\\n- b -> x                 | 4:1  | the right sides",
        "Words\\n## Q {#q}\\n= 1                         | 4:1  | begins with a question",
        "                                                 | 5:1  | a quiz has a question",
      })
  void aFaultIsToldWithItsPlace(String body, String place, String message) {
    String source =
        FRONT + (body == null ? "\n" : body.replace("\\n", "\n").replace('¦', '|') + "\n");

    assertThat(faults(source))
        .anySatisfy(
            fault -> {
              assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
              assertThat(fault.message()).contains(message);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scoring: fair    | scoring",
        "scoring: weighted| scoring",
        "pass: 101        | pass",
        "bands: {1: [a]}  | bands",
        "shuffle: true    | shuffle",
      })
  void aFaultOfTheSettingsIsToldWithItsKey(String setting, String field) {
    assertThat(faults("---\ntitle: T\n" + setting.strip() + "\n---\n## Q {#q}\n= 1\n"))
        .extracting(Fault::field)
        .containsExactly(field.strip());
    assertThat(faults("---\npass: 1\n---\n## Q {#q}\n= 1\n"))
        .extracting(Fault::message)
        .containsExactly("a quiz has a title");
  }

  @Test
  void aQuizWhoseCountersWouldNotFitIsRefused() {
    String twenty = many(20, 4);

    assertThat(read(twenty).quiz().questions()).hasSize(20);
    assertThat(faults(many(30, 4)))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .matches("its counters would take [0-9],[0-9]{3} bytes, and 2,048 are .*"));
    assertThat(faults(many(37, 2)))
        .extracting(Fault::message)
        .containsExactly("a quiz has at most 36 questions");
    assertThat(faults(many(1, 37)))
        .extracting(Fault::message)
        .contains("a question has at most 36 answers");
  }

  @Test
  void wordsThatNobodyCanTypeAreRefused() {
    String body = "## Q {#q}\n= " + "a".repeat(Response.Entered.MAX_LENGTH + 1) + "\n";

    assertThat(faults(FRONT + body))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo("words to type have at most 200 characters");
    assertThat(faults(FRONT + "## Q {#q}\n= \u0301\n"))
        .singleElement()
        .extracting(Fault::message)
        .isEqualTo("words to type have a letter, a digit or a sign");
  }

  private static String many(int questions, int options) {
    return FRONT
        + IntStream.range(0, questions)
            .mapToObj(
                q ->
                    "## Question %d {#q-%d}\n".formatted(q, q)
                        + IntStream.range(0, options)
                            .mapToObj(o -> "- [%s] option %d\n".formatted(o == 0 ? "x" : " ", o))
                            .collect(Collectors.joining()))
            .collect(Collectors.joining());
  }

  @Test
  void whatBetraysAnAnswerIsWarnedOf() {
    String longest = "- [x] This one, of course, because it alone says all that there is to say\n";

    assertThat(read(FRONT + "## Q {#q}\n" + longest + "- [ ] no\n- [ ] nope\n\n> Why\n").warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("shows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>x</script>", "[a](javascript:x)", "<b onclick=x>"})
  void nothingInAQuizRuns(String hostile) {
    Question question =
        only(FRONT + "## %1$s? {#q}\n- [x] %1$s\n  > %1$s\n- [ ] b\n\n> %1$s\n".formatted(hostile));
    Task.Option option = ((Task.Choice) question.task()).options().get(0);

    for (RichText text :
        List.of(
            question.prompt(),
            question.explanation().orElseThrow(),
            option.text(),
            option.feedback().orElseThrow())) {
      assertThat(text.html()).doesNotContain("<script", "href", "<b");
    }
  }

  private static Task task(String answers) {
    return only(FRONT + "## Q {#q}\n\n" + answers).task();
  }

  private static Question only(String source) {
    List<Question> questions = read(source).quiz().questions();
    assertThat(questions).hasSize(1);
    return questions.get(0);
  }

  private static QuizText read(String source) {
    return new QuizReader().read(source, SECTIONS);
  }

  private static List<Fault> faults(String source) {
    MalformedSource malformed = catchThrowableOfType(MalformedSource.class, () -> read(source));
    assertThat(malformed).as(source).isNotNull();
    return malformed.faults();
  }
}
