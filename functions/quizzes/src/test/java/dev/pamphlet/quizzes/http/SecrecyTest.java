package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Scoring;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import dev.pamphlet.quizzes.gift.GiftReader;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form that readers get does not depend on the right answers: two quizzes that differ in
 * nothing else have the same form, byte for byte.
 */
class SecrecyTest {

  static Stream<Arguments> sameButForWhatIsRight() {
    return Stream.of(
        Arguments.of(
            "one",
            "- [x] a\n  > Yes.\n- [ ] b\n- [ ] c {last}\n",
            "- [ ] a\n- [x] b\n  > Quite so.\n- [ ] c {last}\n"),
        Arguments.of("one", "1. [x] a\n2. [ ] b\n", "1. [ ] a\n2. [X] b\n   > Yes.\n"),
        Arguments.of(
            "one",
            "- [x] A\n  ```\n  b\n  ```\n  > Yes.\n- [ ] c\n",
            "- [ ] A\n  ```\n  b\n  ```\n- [x] c\n\n  > Yes.\n"),
        Arguments.of("one", "- [x] True\n- [ ] False\n", "- [ ] True\n- [x] False\n"),
        Arguments.of(
            "several",
            "- [x] a\n- [x] b\n- [ ] c\n- [ ] d\n",
            "- [ ] a\n- [x] b\n- [x] c\n- [x] d\n"),
        Arguments.of("number", "= 1\n", "= 2..3\n= 5 +- 0.5\n  > Near.\n"),
        Arguments.of("number", "= 1 | 2\n", "= 50%\n"),
        Arguments.of("text", "= 5 m\n", "= 1939–1945 {exact}\n"),
        Arguments.of("text", "= yes | yep\n", "= No {exact}\n= nope\n"),
        Arguments.of("ordering", "1. a\n2. b\n3. c\n", "1. c\n2. a\n3. b\n"),
        Arguments.of(
            "matching",
            "- a -> x\n- b -> y\n- c -> x\n- -> z\n",
            "- a -> z\n- b -> x\n- c -> y\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sameButForWhatIsRight")
  void twoQuizzesThatDifferInTheRightAnswersLookTheSame(String kind, String one, String other) {
    String form = form(source(one, "> Because of this.\n"));

    assertThat(form).contains("\"kind\":\"" + kind + "\"");
    assertThat(form(source(other, "> Because of that, and more.\n"))).isEqualTo(form);
  }

  static Stream<Arguments> sameButForWhatIsRightInGift() {
    return Stream.of(
        Arguments.of("one", "{=a#Yes ~b ~c}", "{~a ~%50%b =c####Why}"),
        Arguments.of("one", "{T#no#yes}", "{FALSE}"),
        Arguments.of("several", "{~%50%a ~%50%b ~%-100%c}", "{~%-50%a ~%100%b ~c}"),
        Arguments.of("one", "{\n// a is right\n~=a\n~b ~c}", "{\n~a\n\t// b is right\n=b#Yes\n~c}"),
        Arguments.of("number", "{#3:2~#No}", "{#=1 =%0%*#Wrong}"),
        Arguments.of("text", "{=yes#Right =%0%*#Wrong}", "{no}"),
        Arguments.of("number", "{#=1:0.5}", "{#=%50%2..3 =%100%7}"),
        Arguments.of("text", "{=yes =%50%yep}", "{=no}"),
        Arguments.of("matching", "{=a -> x =b -> y}", "{=a -> y =b -> x}"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("sameButForWhatIsRightInGift")
  void twoSuchQuizzesInGiftLookTheSame(String kind, String one, String other) {
    String form = form(new GiftReader().read("::Title::Which? " + one).quiz());

    assertThat(form).contains("\"kind\":\"" + kind + "\"");
    assertThat(form(new GiftReader().read("// [id:x]\nWhich? " + other).quiz())).isEqualTo(form);
  }

  /**
   * The quiz has every kind of text; those that readers get with the result only are nowhere in the
   * form.
   */
  @Test
  void theFormContainsNothingThatIsShownAfterwards() {
    RichText secret = Quizzes.text("SECRET");
    Optional<RichText> feedback = Optional.of(secret);
    List<Task> tasks =
        List.of(
            new Task.Choice(
                false,
                List.of(
                    new Task.Option(Quizzes.text("a"), Weight.FULL, false, feedback),
                    new Task.Option(Quizzes.text("b"), Weight.NONE, true, feedback))),
            new Task.Numeric(
                List.of(
                    new Task.Range(
                        new BigDecimal("777"), new BigDecimal("778"), Weight.FULL, feedback)),
                feedback),
            new Task.ShortText(
                List.of(new Task.Phrase(List.of("SECRET"), true, Weight.FULL, feedback)), feedback),
            Quizzes.order("a", "b"),
            Quizzes.pairs("a", "c", "b", "d"));
    Quiz quiz =
        new Quiz(
            "Title",
            Scoring.NET,
            OptionalInt.of(60),
            List.of(new Band(0, "SECRET")),
            tasks.stream()
                .map(
                    task ->
                        new Question(
                            "SECRET",
                            Quizzes.text("What?"),
                            Optional.of(new Reference(new SectionId("secret"), "SECRET")),
                            feedback,
                            task))
                .toList());

    assertThat(form(quiz))
        .doesNotContainIgnoringCase("secret", "777", "778", "weight", "right\"", "feedback");
  }

  private static Quiz source(String answers, String explanation) {
    String source =
        "---\ntitle: Title\nbands: { 0: \"%s\" }\n---\n## What? {#q see=#s}\n\n%s\n%s"
            .formatted(explanation.length(), answers, explanation);
    return new QuizReader().read(source, SectionTitles.unknown()).quiz();
  }

  private static String form(Quiz quiz) {
    QuizVersion version = QuizVersion.of(Quizzes.ID, 1, quiz, Quizzes.counting());
    return new String(FormJson.of(version).document(), StandardCharsets.UTF_8);
  }
}
