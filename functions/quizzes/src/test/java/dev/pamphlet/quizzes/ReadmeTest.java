package dev.pamphlet.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.gift.GiftReader;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the module's README can be copied as they stand. */
class ReadmeTest {

  @Test
  void theExampleInMarkdownIsAQuiz() throws IOException {
    QuizText text = new QuizReader().read(example("markdown"), SectionTitles.unknown());

    assertThat(text.quiz().questions())
        .extracting(question -> question.task().getClass().getSimpleName())
        .containsExactly("Choice", "Choice", "Numeric", "ShortText", "Ordering", "Matching");
    assertThat(text.warnings()).isEmpty();
  }

  @Test
  void theExampleInGiftIsAQuiz() throws IOException {
    QuizText text = new GiftReader().read(example("gift"));

    assertThat(text.quiz().title()).isEqualTo("Lighthouses");
    assertThat(text.quiz().questions())
        .extracting(question -> question.task().getClass().getSimpleName())
        .containsExactly("Choice", "Choice", "ShortText", "Numeric", "Choice", "Matching");
    assertThat(text.warnings()).isEmpty();
  }

  private static String example(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
