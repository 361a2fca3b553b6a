package dev.pamphlet.quizzes.markdown;

import static dev.pamphlet.quizzes.markdown.QuizSources.FRONT;
import static dev.pamphlet.quizzes.markdown.QuizSources.faults;
import static dev.pamphlet.quizzes.markdown.QuizSources.only;
import static dev.pamphlet.quizzes.markdown.QuizSources.read;
import static dev.pamphlet.quizzes.markdown.QuizSources.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizReaderTest {

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
  void questionsOfTheSameWordsAreNumbered() {
    String question = "## %s\n= 1\n\n> Why\n\n";
    String source =
        FRONT
            + question.formatted("What is it?")
            + question.formatted("What is it?")
            + question.formatted("???")
            + question.formatted("a".repeat(90))
            + question.formatted("a".repeat(91));

    assertThat(read(source).quiz().questions())
        .extracting(Question::name)
        .containsExactly(
            "what-is-it",
            "what-is-it-2",
            "question-3",
            "a".repeat(Question.MAX_NAME),
            "a".repeat(Question.MAX_NAME - 2) + "-2");
  }

  @Test
  void headingsMayBeInAnyScript() {
    String source =
        FRONT
            + "## 法国的首都是哪里？\n- [x] 巴黎\n- [ ] 罗马\n\n> 是\n\n"
            + "## 德国的首都是哪里？\n- [x] 柏林\n- [ ] 罗马\n\n> 是\n";

    assertThat(read(source).quiz().questions()).extracting(Question::name).doesNotHaveDuplicates();
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
        "## Q {#q}\\n\\nNothing else                     | 4:1  | the question has no answers",
        "## Q {#q}\\n- [ ] a\\n- [ ] b                   | 4:1  | no answer is right",
        "## Q {#q}\\n- [x] a                             | 4:1  | fewer than two options",
        "## Q {#q}\\n- [x] a\\n- [ ] a                   | 4:1  | two options read the same",
        "## Q {#q}\\n- [x] a\\n- [ ]                     | 6:6  | this answer is empty",
        "## Q {#q}\\n- [x] a\\n- [ ] {last}              | 6:7  | this answer is empty",
        "## Q {#q}\\n- [x] a\\n- [ ] b\\n= 4             | 7:3  | of another kind",
        "## Q {#q}\\n"
            + "- [x] a\\n"
            + "- [ ] b\\n"
            + "\\n"
            + "More         | 8:1  | neither an answer nor the explanation",
        "## Q {#q}\\n"
            + "- [x] a\\n"
            + "- [ ] b\\n"
            + "\\n"
            + "> Why\\n"
            + "\\n"
            + "X | 10:1 | neither an answer nor the explanation",
        "## Q {#q see=#cellar}\\n= 1                     | 4:10 | no section 'cellar'",
        "## Q {#q see=cellar}\\n= 1                      | 4:6  | the braces hold",
        "## Q {#q q}\\n= 1                               | 4:6  | 'q' means nothing here",
        "## {#q}\\n= 1                                   | 4:1  | the question has no text",
        "## Q {#q}\\n= 1\\n## R {#q}\\n= 2               | 6:1  | line 4 has the id 'q' already",
        "## Q\\n= 1\\n## R {#q}\\n= 2                    | 6:1  | line 4 has the id 'q' already",
        "## Q {#q}\\n= 5..3                              | 5:3  | from the higher number",
        "## Q {#q}\\n= 5..6\\n= word                     | 5:3  | stands among words",
        "## Q {#q}\\n= a ¦¦ b                            | 5:3  | nothing on one side of a '¦'",
        "## Q {#q}\\n= a\\n  b                           | 6:3  | an accepted answer is one line",
        "## Q {#q}\\n1. a                                | 4:1  | at least two items",
        "## Q {#q}\\n1. a\\n2. a                         | 4:1  | two items read the same",
        "## Q {#q}\\n1. a\\n   > x\\n2. b                | 6:4  | an item cannot have feedback",
        "## Q {#q}\\n- a -> x                            | 4:1  | fewer than two pairs",
        "## Q {#q}\\n- a -> x\\n- a -> y                 | 4:1  | two left sides read the same",
        "## Q {#q}\\n- a -> x\\n- b -> x                 | 4:1  | all right sides read the same",
        "## Q {#q}\\n"
            + "- a -> x\\n"
            + "- b ->  \\n"
            + "- c -> y      | 6:3  | the right side of this pair is empty",
        "Words\\n## Q {#q}\\n= 1                         | 4:1  | before the first question",
        "                                                 | 5:1  | there is no question",
      })
  void aFaultHasItsPosition(String body, String place, String message) {
    String source =
        FRONT + (body == null ? "\n" : body.replace("\\n", "\n").replace('¦', '|') + "\n");

    assertThat(faults(source))
        .anySatisfy(
            fault -> {
              assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
              assertThat(fault.message()).contains(message.replace('¦', '|'));
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
  void aFaultOfTheSettingsHasItsKey(String setting, String field) {
    assertThat(faults("---\ntitle: T\n" + setting.strip() + "\n---\n## Q {#q}\n= 1\n"))
        .extracting(Fault::field)
        .containsExactly(field.strip());
    assertThat(faults("---\npass: 1\n---\n## Q {#q}\n= 1\n"))
        .extracting(Fault::message)
        .containsExactly("title is missing");
  }

  @Test
  void aQuizWhoseCountersWouldNotFitIsRefused() {
    String twenty = many(20, 4);

    assertThat(read(twenty).quiz().questions()).hasSize(20);
    assertThat(faults(many(30, 4)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.message())
                  .matches(
                      "the counters of all answers would take [0-9],[0-9]{3} bytes; at most 2,048 fit:"
                          + " put the questions from this one, number 2[0-9], on into the quiz of"
                          + " another article");
              assertThat(fault.line()).isGreaterThanOrEqualTo(4 + 20 * 5);
            });
    assertThat(faults(many(37, 2)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.message()).startsWith("37 questions, and a quiz has at most 36");
              assertThat(fault.line()).isEqualTo(4 + 36 * 3);
            });
    assertThat(faults(many(1, 37)))
        .extracting(Fault::message)
        .contains("37 answers, and a question has at most 36");
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
  void aRevealingOptionIsWarnedOf() {
    String longest = "- [x] This one, of course, because it alone says all that there is to say\n";

    assertThat(read(FRONT + "## Q {#q}\n" + longest + "- [ ] no\n- [ ] nope\n\n> Why\n").warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("shows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>x</script>", "[a](javascript:x)", "<b onclick=x>"})
  void noScriptInAQuizRuns(String hostile) {
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
}
