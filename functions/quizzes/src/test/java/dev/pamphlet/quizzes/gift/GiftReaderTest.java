package dev.pamphlet.quizzes.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.of;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GiftReaderTest {

  static Stream<Arguments> questions() {
    return Stream.of(
        // Choices with one right answer.
        of("Which? {=a ~b}", "Which? one[a=100, b=0]"),
        of("Which? {~b =a}", "Which? one[b=0, a=100]"),
        of("Which?{=a~b~c}", "Which? one[a=100, b=0, c=0]"),
        of("Which? {\n=a\n~b\n}", "Which? one[a=100, b=0]"),
        of("Which? { = a  ~  b }", "Which? one[a=100, b=0]"),
        of("Which? {=a#Yes. ~b#No.}", "Which? one[a=100 (Yes.), b=0 (No.)]"),
        of("Which? {=a# ~b#No.}", "Which? one[a=100, b=0 (No.)]"),
        of("Which? {=a ~b ####Because.}", "Which? one[a=100, b=0] Because."),
        of(
            "Which? {=a#Yes.\n~b\n####Because\\: it is.}",
            "Which? one[a=100 (Yes.), b=0] Because: it is."),
        of("Which? {=a ~%50%b ~c}", "Which? one[a=100, b=50, c=0]"),
        of("Which? {=a ~%-25%b}", "Which? one[a=100, b=-25]"),
        of("Which? {=a =b ~c}", "Which? one[a=100, b=100, c=0]"),
        of("Which? {~%50%b =a}", "Which? one[b=50, a=100]"),
        // Choices with several.
        of("Which? {~%50%a ~%50%b ~c}", "Which? several[a=50, b=50, c=0]"),
        of("Which? {~%100%a ~%-100%b}", "Which? several[a=100, b=-100]"),
        of(
            "Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d}",
            "Which? several[a=33.33333, b=33.33333, c=33.33333, d=-50]"),
        of("Which? {~%33.333%a ~%66.667%b ~c}", "Which? several[a=33.33333, b=66.66667, c=0]"),
        of("Which? {~%50.0%a#Half. ~%50%b ~%0%c}", "Which? several[a=50 (Half.), b=50, c=0]"),
        of(
            "Which? {\n~%25%a\n~%25%b\n~%50%c\n~%-16.66667%d\n}",
            "Which? several[a=25, b=25, c=50, d=-16.66667]"),
        of("Which? { ~ %50% a ~ %50% b ~ c }", "Which? several[a=50, b=50, c=0]"),
        // True or false.
        of("So? {T}", "So? one[True=100, False=0]"),
        of("So? {TRUE}", "So? one[True=100, False=0]"),
        of("So? {F}", "So? one[True=0, False=100]"),
        of("So? { FALSE }", "So? one[True=0, False=100]"),
        of("So? {T#Wrong.}", "So? one[True=100, False=0 (Wrong.)]"),
        of("So? {T#Wrong.#Right.}", "So? one[True=100 (Right.), False=0 (Wrong.)]"),
        of("So? {FALSE#Wrong.#Right.}", "So? one[True=0 (Wrong.), False=100 (Right.)]"),
        of("So? {F####Because.}", "So? one[True=0, False=100] Because."),
        // Words.
        of("Who? {=yes}", "Who? text[yes=100]"),
        of("Who? {=yes =yep}", "Who? text[yes=100, yep=100]"),
        of("Who? {=yes#Right. =%50%yep#Nearly.}", "Who? text[yes=100 (Right.), yep=50 (Nearly.)]"),
        of("Who? {=two words}", "Who? text[two words=100]"),
        of("Who? {=%100%all =%0%none}", "Who? text[all=100, none=0]"),
        of("Who? {=yes####Because.}", "Who? text[yes=100] Because."),
        of("Who? {=true}", "Who? text[true=100]"),
        of("Who? {=T}", "Who? text[T=100]"),
        // Numbers.
        of("How many? {#3}", "How many? number[3..3=100]"),
        of("How many? {#3:2}", "How many? number[1..5=100]"),
        of("How many? {# 3.141 : 0.001 }", "How many? number[3.14..3.142=100]"),
        of("How many? {#1..5}", "How many? number[1..5=100]"),
        of("How many? {#-2.5..-1}", "How many? number[-2.5..-1=100]"),
        of("How many? {#=0}", "How many? number[0..0=100]"),
        of("How many? {#=1822:0 =%50%1822:2}", "How many? number[1822..1822=100, 1820..1824=50]"),
        of(
            "How many? {#\n=5#Yes.\n=%50%4..6#Near.\n}",
            "How many? number[5..5=100 (Yes.), 4..6=50 (Near.)]"),
        of("How many? {#3#Three.####Because.}", "How many? number[3..3=100 (Three.)] Because."),
        of("How many? {#1e3}", "How many? number[1000..1000=100]"),
        // Matching.
        of("Match. {=a -> x =b -> y}", "Match. matching[a->x, b->y]"),
        of("Match. {\n=a->x\n=b->y\n=c->x\n}", "Match. matching[a->x, b->y, c->x]"),
        of("Match. {=a -> x =b -> y = -> z}", "Match. matching[a->x, b->y]z"),
        of("Match. {=a -> x =b -> y ####Because.}", "Match. matching[a->x, b->y] Because."),
        // Missing words.
        of("Two and {=two ~three} are four.", "Two and _____ are four. one[two=100, three=0]"),
        of("Two and two are {#4} or so.", "Two and two are _____ or so. number[4..4=100]"),
        of("{=Paris} is a city.", "_____ is a city. text[Paris=100]"),
        // Titles, comments, formats, escapes.
        of("::Title::Which? {=a ~b}", "Which? one[a=100, b=0]"),
        of("::Title:: Which? {=a ~b}", "Which? one[a=100, b=0]"),
        of("::A\\:\\:title::Which? {=a ~b}", "Which? one[a=100, b=0]"),
        of("// A comment\nWhich? {=a ~b}", "Which? one[a=100, b=0]"),
        of("Which? {=a\n// A comment with = and }\n~b}", "Which? one[a=100, b=0]"),
        of("[html]<p>Which <b>one</b>?</p> {=a ~b}", "<p>Which one?</p> one[a=100, b=0]"),
        of("[markdown]Which *one*? {=a ~`b`}", "Which <em>one</em>? one[a=100, <code>b</code>=0]"),
        of("[plain]Which *one*? {=a ~<b>}", "Which *one*? one[a=100, &lt;b&gt;=0]"),
        of("[moodle]Which *one*? {=a ~b}", "Which *one*? one[a=100, b=0]"),
        of("::T::[markdown]Which *one*? {=a ~b}", "Which <em>one</em>? one[a=100, b=0]"),
        of(
            "Which? {=[markdown]*a* ~b#[html]<em>No</em>}",
            "Which? one[<em>a</em>=100, b=0 (<em>No</em>)]"),
        of("Which <em>one</em>? {=a ~b}", "Which <em>one</em>? one[a=100, b=0]"),
        of(
            "Is 2 \\= 2\\: \\{yes\\} \\~ \\#1 \\\\? {=a ~b}",
            "Is 2 = 2: {yes} ~ #1 \\? one[a=100, b=0]"),
        of("One\\nTwo? {=a ~b}", "One<br />\nTwo? one[a=100, b=0]"),
        of("Which? {=x\\=1 ~x\\~1 ~x\\#1 ~\\}}", "Which? one[x=1=100, x~1=0, x#1=0, }=0]"),
        of("Match. {=a\\=1 -> x =b -> y\\#2}", "Match. matching[a=1->x, b->y#2]"),
        of("Who? {=C\\:\\\\dir}", "Who? text[C:\\dir=100]"),
        of("A \\x stays: which? {=a ~b}", "A \\x stays: which? one[a=100, b=0]"),
        of("Two\nlines? {=a ~b}", "Two<br />\nlines? one[a=100, b=0]"),
        of("Danger <script>alert(1)</script>? {=a ~b}", "Danger ? one[a=100, b=0]"));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("questions")
  void aQuestionIsReadAsItIsMeant(String source, String shown) {
    assertThat(read(source).quiz().questions()).extracting(Shown::of).containsExactly(shown);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // What Moodle takes for something else, silently.
        of("How many? {#abc}", "1:13", "a number"),
        of("How many? {#}", "1:13", "an answer has a text"),
        of("So? {true}", "1:6", "T, TRUE, F or FALSE"),
        of("So? {t}", "1:6", "T, TRUE, F or FALSE"),
        of("So? {False#No}", "1:6", "T, TRUE, F or FALSE"),
        of("Which? {=%50%a ~b}", "1:9", "no weight"),
        of("Which? {=~%50%a ~%50%b}", "1:10", "an answer has a text"),
        of("Which? {~%50%a ~b}", "1:9", "add up to full marks"),
        of("Which? {=a ~b} and {=c ~d}", "1:20", "one pair of braces"),
        of("Which? {=a ~b} and }", "1:20", "one pair of braces"),
        of("Who? {=" + "a".repeat(201) + "}", "1:7", "at most 200 characters"),
        of("Who? {=\\n}", "1:7", "a letter, a digit or a sign"),
        of("$CATEGORY: a/b\nWhich? {=a ~b}", "1:1", "between blank lines"),
        of("Which? {=a ~b}\n$CATEGORY: a/b", "2:1", "between blank lines"),
        // What nobody can grade.
        of("Write. {}", "1:9", "an essay"),
        of("Write. {\n}", "2:1", "an essay"),
        of("Write. {####Why}", "1:9", "an essay"),
        // What Moodle refuses.
        of("How many? {#0}", "1:13", "write '=0'"),
        of("How many? {#5..1}", "1:13", "from the lower"),
        of("How many? {#3:-1}", "1:13", "from the lower"),
        of("How many? {#1:2:3}", "1:13", "a number"),
        of("How many? {#3 =4}", "1:13", "begins with '='"),
        of("How many? {#=%50%3}", "1:12", "full marks"),
        of("Which? {a ~b}", "1:9", "begins with '=' or '~'"),
        of("Who? {yes}", "1:7", "begins with '=' or '~'"),
        of("Which? {~a ~b}", "1:9", "add up to full marks"),
        of("Which? {=a}\n\nWhich? {~a}", "3:9", "at least two options"),
        of("Which? {=a ~}", "1:13", "an answer has a text"),
        of("Which? {=a ~#No}", "1:13", "an answer has a text"),
        of("Which? {=a ~a}", "1:9", "an option stands once"),
        of("Which? {~%51%a ~%49%b}", "1:10", "that Moodle knows"),
        of("Which? {~%33%a ~%33%b ~%33%c}", "1:10", "that Moodle knows"),
        of("Which? {~%150%a ~b}", "1:10", "that Moodle knows"),
        of("Which? {~%half%a ~b}", "1:10", "a number between"),
        of("Which? {~%50%a ~%100%b}", "1:9", "add up to full marks"),
        of("Who? {=%50%yes}", "1:7", "full marks"),
        of("Who? {=*}", "1:7", "stands for anything"),
        of("Who? {=some*}", "1:7", "stands for anything"),
        of("Who? {= =a}", "1:8", "an answer has a text"),
        of("Match. {=a -> x}", "1:9", "at least two pairs"),
        of("Match. {=a -> x =b}", "1:17", "have '->'"),
        of("Match. {=a -> =b -> y}", "1:9", "a right side"),
        of("Match. {=a -> x#no =b -> y}", "1:9", "no feedback"),
        of("Match. {=%50%a -> x =b -> y}", "1:9", "no feedback and no weight"),
        of("Match. {=a -> x =a -> y}", "1:9", "a left side stands once"),
        of("Which? {=a ~b", "1:8", "answers end with '}'"),
        of("Which? {=a\n\n~b}", "1:8", "answers end with '}'"),
        of("Which? =a ~b}", "1:13", "answers begin with '{'"),
        of("Which? }{", "1:8", "answers begin with '{'"),
        of("::Title Which? {=a ~b}", "1:1", "a title ends"),
        of("::T::{=a ~b}", "1:6", "a question has a text"),
        of("", "1:1", "a quiz has a question"),
        of("// Nothing but a comment", "1:1", "a quiz has a question"),
        of("$CATEGORY:\n\nWhich? {=a ~b}", "1:1", "a category has a name"),
        of("Which?\u0000 {=a ~b}", "1:7", "U+0000 is not text"));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("refused")
  void whatCannotBeMeantIsRefusedWithItsPlace(String source, String place, String message) {
    MalformedSource malformed = catchThrowableOfType(MalformedSource.class, () -> read(source));

    assertThat(malformed).as("what is wrong with it").isNotNull();
    Fault fault = malformed.faults().get(0);
    assertThat(fault.message()).contains(message);
    assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
  }

  @Test
  void aFileOfSeveralIsReadWhole() {
    QuizText text =
        read(
            """
            // A file

            $CATEGORY: top/Serverless/The first quiz

            // [id:first-one] [tag:x]
            ::First::What? {=a ~b}
            0
            ::The Second!::What? {T}

            Only words, asking nothing.

            ::The Second!::What? {#4}

            What? {=yes}
            """);

    assertThat(text.quiz().title()).isEqualTo("The first quiz");
    assertThat(text.quiz().scoring()).isEqualTo(Scoring.WEIGHTED);
    assertThat(text.quiz().questions())
        .extracting(Question::name)
        .containsExactly("first-one", "the-second", "the-second-2", "question-4");
    assertThat(text.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.line()).isEqualTo(10);
              assertThat(warning.message()).contains("asks nothing");
            });
  }

  @Test
  void everyFaultOfAFileIsTold() {
    MalformedSource malformed =
        catchThrowableOfType(
            MalformedSource.class, () -> read("a? {}\n\nb? {#x}\n\nc? {=1 ~2}\n\nd? {true}\n"));

    assertThat(malformed.faults()).extracting(Fault::line).isEqualTo(List.of(1, 3, 7));
  }

  private static QuizText read(String source) {
    return new GiftReader().read(source);
  }
}
