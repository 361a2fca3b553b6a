package dev.pamphlet.quizzes.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is almost written correctly never becomes text of the question. */
class NearMissTest {

  private static final String FRONT = "---\ntitle: Title\n---\n## Which? {#q}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [] a",
        "- [✓] a",
        "- [✔] a",
        "-[x] a",
        "- [x ] a",
        "- [ x ] a",
        "- [xx] a",
        "- [v] a",
        "- [*] a",
        "• [x] a",
        "– [x] a",
        "-- [x] a",
        "[x] a",
        "a) [x] a",
        "1) [] a",
        "    - [x] a",
        "\t- [x] a",
        "- (x) a",
        "- ☑ a",
        "☐ a",
        "＊［x］ a",
        "== a",
        "=== a",
        "- a",
        "-\ta",
        "- a\n  more of it",
        "- a\n\n",
      })
  void anAlmostCorrectFirstAnswerIsRefused(String near) {
    for (String rest : List.of("\n- [x] b\n- [ ] c\n", "\n\n- [x] b\n- [ ] c\n")) {
      MalformedSource refused = refused(near + rest);

      assertThat(refused).as(near + rest).isNotNull();
      assertThat(refused.faults()).anyMatch(fault -> fault.line() == 5);
      assertThat(refused.faults())
          .extracting(Fault::message)
          .anyMatch(
              message ->
                  message.contains("nearly") || message.contains("in one list with the answers"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a->b", "- a ->b", "- a=>b", "- a: b"})
  void anAlmostCorrectPairBeforeOthersIsRefused(String near) {
    assertThat(refused(near + "\n- c -> d\n- e -> f\n")).isNotNull();
    assertThat(refused(near + "\n")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a->b\nc -> d\ne -> f", "a->b\nc->d", "a -> b\n\nc->d"})
  void pairsWithoutSpacesAreRefused(String pairs) {
    assertThat(refused(pairs + "\n")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- [] c", "- [✓] c", "- c", "  - [x] c", "[x] c", "= c", "c", "* c", "1. c"})
  void anAlmostCorrectLaterAnswerIsRefused(String near) {
    assertThat(refused("- [x] a\n- [ ] b\n" + near + "\n")).isNotNull();
    assertThat(refused("- [x] a\n" + near + "\n- [ ] b\n")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. [✓] a\n2. [] b",
        "1. [] a\n2. [✓] b",
        "- [✓] a -> x\n- b -> y",
        "[✓] a -> x\nb -> y",
        "1. ☑ a\n2. ☐ b"
      })
  void aTickInAnItemOrAPairIsRefused(String answers) {
    assertThat(refused(answers + "\n")).isNotNull();
  }

  @Test
  void bracketsAreAnAcceptedAnswer() {
    assertThat(question("= []\n= [x]\n").task().marks()).isEqualTo(2);
  }

  @Test
  void optionsInANumberedListAreAChoice() {
    Question question = question("1. [ ] a\n2. [x] b\n3) [ ] c\n");

    assertThat(((Task.Choice) question.task()).several()).isFalse();
    assertThat(((Task.Choice) question.task()).options())
        .extracting(option -> option.text().markdown() + option.weight().isRight())
        .containsExactly("afalse", "btrue", "cfalse");
  }

  @Test
  void aTabAfterABulletIsWhiteSpace() {
    Question question = question("-\t[x] a\n- [x] b\n- [ ] c\n");

    assertThat(((Task.Choice) question.task()).options()).hasSize(3);
    assertThat(question.prompt().markdown()).isEqualTo("Which?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* a\n* b\n\n- [x] c\n- [ ] d",
        "- a\n- b\n\nWhich of them?\n\n- [x] c\n- [ ] d",
        "[x](https://example.org) is a link.\n\n- [x] c\n- [ ] d",
        "[a, b] is a list.\n\n- [x] c\n- [ ] d",
        "```\n- [] code\n```\n- [x] c\n- [ ] d",
        "Title\n=====\n\n- [x] c\n- [ ] d",
        "`[x]` is what?\n\n- [x] c\n- [ ] d",
        "> [x] quoted\n\n- [x] c\n- [ ] d",
        "\\[x] is what?\n\n- [x] c\n- [ ] d",
      })
  void aTextWithListsLinksAndCodeIsAText(String body) {
    assertThat(question(body + "\n").task().parts()).hasSize(2);
  }

  private static Question question(String body) {
    return new QuizReader().read(FRONT + body, SectionTitles.unknown()).quiz().questions().get(0);
  }

  private static MalformedSource refused(String body) {
    return catchThrowableOfType(MalformedSource.class, () -> question(body));
  }
}
