package dev.pamphlet.quizzes.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading and the first line of an answer are text; what follows in an answer is Markdown. */
class AnswerMarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "> 90           ¦ &gt; 90",
        "# 90           ¦ # 90",
        "#              ¦ #",
        "+              ¦ &#43;",
        "-              ¦ -",
        "- 5            ¦ - 5",
        "*              ¦ *",
        "1945.          ¦ 1945.",
        "1. What?       ¦ 1. What?",
        "2) What?       ¦ 2) What?",
        "***            ¦ ***",
        "- - -          ¦ - - -",
        "~~~            ¦ ~~~",
        "```            ¦ ```",
        "[a]: b         ¦ [a]: b",
        "<div> is       ¦ &lt;div&gt; is",
        "C#             ¦ C#",
        "#hashtag       ¦ #hashtag",
        "-5             ¦ -5",
        "*so*           ¦ <em>so</em>",
        "`x` is         ¦ <code>x</code> is",
        "3.5            ¦ 3.5",
      })
  void theBeginningOfABlockIsText(String written, String html) {
    Question asked = question("## " + written + " {#q}\n= 1\n");
    Task.Choice choice = (Task.Choice) question("## Q\n- [x] " + written + "\n- [ ] b\n").task();
    Task.Ordering order = (Task.Ordering) question("## Q\n1. " + written + "\n2. b\n").task();
    Task.Matching pairs =
        (Task.Matching) question("## Q\n- " + written + " -> " + written + "\n- b -> c\n").task();

    assertThat(html(asked.prompt())).isEqualTo(html);
    assertThat(html(choice.options().get(0).text())).isEqualTo(html);
    assertThat(html(order.items().get(0))).isEqualTo(html);
    assertThat(html(pairs.pairs().get(0).left())).isEqualTo(html);
    assertThat(html(pairs.pairs().get(0).right())).isEqualTo(html);
  }

  @Test
  void aHeadingEndsBeforeItsClosingMarks() {
    assertThat(question("## # of planets? ##\n= 8\n").prompt().html()).isEqualTo("# of planets?");
  }

  @Test
  void codeInAnOptionKeepsItsIndentation() {
    Task.Choice choice =
        (Task.Choice)
            question(
                    """
                    ## Which runs?
                    - [x] This:
                      ```python
                      def f():

                          return 1
                      ```
                      > Yes.
                    - [ ] That:
                      ```python
                      def f():
                      return 1
                      ```
                    1. [ ] Or this:

                       ~~~
                         x
                       ~~~
                    """)
                .task();

    assertThat(choice.options())
        .extracting(option -> option.text().markdown())
        .containsExactly(
            "This:\n```python\ndef f():\n\n    return 1\n```",
            "That:\n```python\ndef f():\nreturn 1\n```",
            "Or this:\n\n~~~\n  x\n~~~");
    assertThat(choice.options().get(0).text().html())
        .isEqualTo(
            "<p>This:</p>\n<pre><code class=\"language-python\">def f():\n\n    return 1\n"
                + "</code></pre>");
    assertThat(choice.options().get(0).feedback().map(RichText::html)).contains("Yes.");
  }

  private static String html(RichText text) {
    return text.html().replace("&#96;", "`");
  }

  private static Question question(String body) {
    return new QuizReader()
        .read("---\ntitle: Title\n---\n" + body, SectionTitles.unknown())
        .quiz()
        .questions()
        .get(0);
  }
}
