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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        of("Which? {=a ~b ~}", "Which? one[a=100, b=0]"),
        of("Which? {=a ~b ~#No}", "Which? one[a=100, b=0]"),
        of("Like {~=some~a few} rice?", "Like _____ rice? one[some=100, a few=0]"),
        of("Which? {~%d%i =%PATH%}", "Which? one[%d%i=0, %PATH%=100]"),
        of("Which? {=a#Yes ~b#####Why}", "Which? one[a=100 (Yes), b=0] Why"),
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
        of("Who? {yes}", "Who? text[yes=100]"),
        of("Who? {= =a}", "Who? text[a=100]"),
        of("Who? {=[plain]Paris =[html]Lutetia}", "Who? text[Paris=100, Lutetia=100]"),
        of("Who? {=2\\*3}", "Who? text[2*3=100]"),
        of("Who? {=yes#Right. =%0%*#No.}", "Who? text[yes=100 (Right.)] else (No.)"),
        of("Who? {=yes =*#No.}", "Who? text[yes=100] else (No.)"),
        of("Who? {=yes =%0%*}", "Who? text[yes=100]"),
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
        of("How many? {#.5}", "How many? number[0.5..0.5=100]"),
        of("How many? {#5\\:1}", "How many? number[4..6=100]"),
        of(
            "When? {#\n\t=%100%1822:0#Yes.\n\t~#No, read chapter 2.\n}",
            "When? number[1822..1822=100 (Yes.)] else (No, read chapter 2.)"),
        of("How many? {#3:2~#Wrong}", "How many? number[1..5=100] else (Wrong)"),
        of("How many? {#=3 =%0%*#Wrong}", "How many? number[3..3=100] else (Wrong)"),
        of("How many? {#=3 ~}", "How many? number[3..3=100]"),
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
        of("\t// right: b\n\tWhich?{\n\t~a\n\t// b is right\n\t=b\n\t}", "Which? one[a=0, b=100]"),
        of(":: Which one?{\n=a\n~b\n}", "Which one? one[a=100, b=0]"),
        of("::Which one?::\n{=a ~b}", "Which one? one[a=100, b=0]"),
        of("Which? {=a\n// A comment with = and }\n~b}", "Which? one[a=100, b=0]"),
        of("[html]<p>Which <b>one</b>?</p> {=a ~b}", "<p>Which <b>one</b>?</p> one[a=100, b=0]"),
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
        of("Danger <script>alert(1)</script>? {=a ~b}", "Danger ? one[a=100, b=0]"),
        of("Which <!-- b! --> one? {=a ~b}", "Which  one? one[a=100, b=0]"),
        of(
            "A List<String>? {=a ~the <style> tag, <em>of course</em>}",
            "A List&lt;String&gt;? one[a=100, the &lt;style&gt; tag, <em>of course</em>=0]"),
        of("[plain]&amp; is? {=a ~b}", "&amp;amp; is? one[a=100, b=0]"),
        of("&lt;p&gt; is? {=a ~b}", "&lt;p&gt; is? one[a=100, b=0]"),
        of("When? {=1945. ~> 90 ~\\# 90 ~+}", "When? one[1945.=100, &gt; 90=0, # 90=0, &#43;=0]"),
        of("[html]<p>1. When?</p> {=[html]1. ~b}", "<p>1. When?</p> one[1.=100, b=0]"),
        of(
            "[markdown]Which?\n\t```\n\tif x\\:\n\t  y\n\t```\n{=a ~b}",
            "<p>Which?</p>\n<pre><code>\tif x:\n\t  y\n</code></pre> one[a=100, b=0]"));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("questions")
  void aQuestionIsReadAsMoodleReadsIt(String source, String shown) {
    assertThat(read(source).quiz().questions()).extracting(Shown::of).containsExactly(shown);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // What Moodle silently reads as something else.
        of("How many? {#abc}", "1:13", "not a number"),
        of("How many? {#}", "1:13", "not a number"),
        of("How many? {#3,5}", "1:13", "not a number"),
        of("How many? {#=3 ~4}", "1:17", "only feedback stands behind '~'"),
        of("So? {true}", "1:6", "write TRUE or FALSE"),
        of("So? {t}", "1:6", "write TRUE or FALSE"),
        of("So? {False#No}", "1:6", "write TRUE or FALSE"),
        of("So? {TRUE\nFALSE}", "1:6", "no mark"),
        of("Which? {=%50%a ~b}", "1:9", "takes no weight"),
        of("Which? {=%100%a ~b}", "1:9", "takes no weight"),
        of("Which? {=~%50%a ~%50%b}", "1:9", "the right answer is empty"),
        of("Which? {~%50%a ~b}", "1:9", "add up to 50 %, not to 100 %"),
        of("Which? {~%33,33333%a ~b}", "1:10", "this weight is text"),
        of("Which? {~% 50%a ~b}", "1:10", "this weight is text"),
        of("Which? {=a ~b} and {=c ~d}", "1:20", "a second brace"),
        of("Which? {=a ~b} and }", "1:20", "a second brace"),
        of("Which? {1:MC:~a=b}", "1:9", "a cloze"),
        of("Who? {=" + "a".repeat(201) + "}", "1:7", "201 characters"),
        of("Who? {=\\n}", "1:7", "no letter, digit or sign"),
        of("$CATEGORY: a/b\nWhich? {=a ~b}", "1:1", "leave a blank line"),
        of("Which? {=a ~b}\n$CATEGORY: a/b", "2:1", "leave a blank line"),
        // What cannot be graded.
        of("Write. {}", "1:9", "an essay"),
        of("Write. {\n}", "2:1", "an essay"),
        of("Write. {####Why}", "1:9", "an essay"),
        // What Moodle refuses or ignores.
        of("How many? {#0}", "1:13", "write '=0'"),
        of("How many? {#5..1}", "1:13", "from the higher number"),
        of("How many? {#3:-1}", "1:13", "from the higher number"),
        of("How many? {#1:2:3}", "1:13", "not a number"),
        of("How many? {#3 =4}", "1:13", "no mark"),
        of("How many? {#=%50%3}", "1:12", "no answer is worth 100 %"),
        of("Which? {a ~b}", "1:9", "no mark"),
        of("Who? {a =b}", "1:7", "no mark"),
        of("Which? {~a ~b}", "1:9", "no answer is right"),
        of("Which? {=a}\n\nWhich? {~a}", "3:9", "fewer than two options"),
        of("Which? {=a ~}", "1:9", "fewer than two options"),
        of("Which? {=a ~a}", "1:9", "two options read the same"),
        of("Which? {~%51%a ~%49%b}", "1:10", "no weight of 51 %; the nearest that it knows is 50"),
        of("Which? {~%33%a ~%33%b ~%33%c}", "1:10", "is 33.33333"),
        of("Which? {~%150%a ~b}", "1:10", "no weight of 150 %"),
        of("Which? {~%50%a ~%100%b}", "1:9", "add up to 150 %"),
        of("Who? {=%50%yes}", "1:7", "no answer is worth 100 %"),
        of("Who? {=*}", "1:8", "stands for any characters"),
        of("Who? {=2*3}", "1:8", "or '\\*' for a star"),
        of("Who? {=some*}", "1:8", "stands for any characters"),
        of("Who? {=a =%100%* }", "1:11", "every answer would be right"),
        of("Who? {=a =%0%*#No =b}", "1:11", "put it behind the others"),
        of("Match. {=a -> x}", "1:9", "fewer than two pairs"),
        of("Match. {=a -> x =b}", "1:17", "'->' is missing"),
        of("Match. {a -> x =b -> y}", "1:9", "no mark"),
        of("Match. {=a -> =b -> y}", "1:9", "the right side of this pair is empty"),
        of("Match. {=a -> x#no =b -> y}", "1:9", "neither feedback"),
        of("Match. {=%50%a -> x =b -> y}", "1:9", "neither feedback nor a weight"),
        of("Match. {=a -> x =a -> y}", "1:9", "two left sides read the same"),
        of("Which? {=a ~b", "1:8", "without a '}'"),
        of("Which? {=a\n\n~b}", "1:8", "without a '}'"),
        of("Which? =a ~b}", "1:13", "without a '{'"),
        of("Which? }{", "1:8", "without a '{'"),
        of("{=a ~b}", "1:1", "the question has no text"),
        of("::::{=a ~b}", "1:5", "the question has no text"),
        of("", "1:1", "there is no question"),
        of("// Nothing but a comment", "1:1", "there is no question"),
        of("$CATEGORY:\n\nWhich? {=a ~b}", "1:1", "the category has no name"),
        of("Which?\u0000 {=a ~b}", "1:7", "U+0000 is not text"));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("refused")
  void aFaultyQuestionIsRefusedWithItsPosition(String source, String place, String message) {
    MalformedSource malformed = catchThrowableOfType(MalformedSource.class, () -> read(source));

    assertThat(malformed).as("what is wrong with it").isNotNull();
    Fault fault = malformed.faults().get(0);
    assertThat(fault.message()).contains(message);
    assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
  }

  @Test
  void allQuestionsOfAFileAreRead() {
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
              assertThat(warning.message()).contains("has no answers");
            });
  }

  static Stream<Arguments> warned() {
    return Stream.of(
        of(":: What?{=a ~b}", "1:1", "the title has no '::' at its end"),
        of("::What?:: {=a ~b}", "1:11", "its title stands for it"),
        of("Like {~=some~a few} rice?", "1:7", "this answer is empty"),
        of("Who? {=a =}", "1:11", "this answer is empty"),
        of("Who? {=a =*#No}", "1:11", "here it is worth nothing"),
        of("Which? {=a ~b x=1}", "1:16", "write '\\=' for the sign"),
        of("The <form> is? {=a ~b}", "1:1", "'<form>' is shown as text"),
        of("The <form>x</form> is? {=a ~b}", "1:1", "the element 'form' is left out"));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("warned")
  void omissionsAndCorrectionsAreWarnedOf(String source, String place, String message) {
    assertThat(read(source).warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.line() + ":" + warning.column()).isEqualTo(place);
              assertThat(warning.message()).contains(message);
            });
  }

  @Test
  void aBankThatIsTooLargeIsRefusedWithThePlaceToSplitIt() {
    String bank = "What is %d? {=a ~b}\n\n";
    MalformedSource malformed =
        catchThrowableOfType(
            MalformedSource.class,
            () ->
                read(
                    IntStream.range(0, 43)
                        .mapToObj(bank::formatted)
                        .collect(Collectors.joining())));

    assertThat(malformed.faults())
        .containsExactly(
            new Fault(
                73,
                1,
                "body",
                "43 questions, and a quiz has at most 36: put the questions from this one, number"
                    + " 37, on into the quiz of another article"));
  }

  @Test
  void everyFaultOfAFileIsReported() {
    MalformedSource malformed =
        catchThrowableOfType(
            MalformedSource.class, () -> read("a? {}\n\nb? {#x}\n\nc? {=1 ~2}\n\nd? {true}\n"));

    assertThat(malformed.faults()).extracting(Fault::line).isEqualTo(List.of(1, 3, 7));
  }

  private static QuizText read(String source) {
    return new GiftReader().read(source);
  }
}
