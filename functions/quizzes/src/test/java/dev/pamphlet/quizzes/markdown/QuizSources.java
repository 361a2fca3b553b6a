package dev.pamphlet.quizzes.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.authoring.QuizText;
import java.util.List;
import java.util.Map;

/** Reads the sources of quizzes in tests. */
final class QuizSources {

  private static final SectionTitles SECTIONS =
      SectionTitles.of(Map.of(new SectionId("key-components"), "Key components"));

  static final String FRONT = "---\ntitle: Check yourself\n---\n";

  private QuizSources() {}

  static Task task(String answers) {
    return only(FRONT + "## Q {#q}\n\n" + answers).task();
  }

  static Question only(String source) {
    List<Question> questions = read(source).quiz().questions();
    assertThat(questions).hasSize(1);
    return questions.get(0);
  }

  static QuizText read(String source) {
    return new QuizReader().read(source, SECTIONS);
  }

  static List<Fault> faults(String source) {
    MalformedSource malformed = catchThrowableOfType(MalformedSource.class, () -> read(source));
    assertThat(malformed).as(source).isNotNull();
    return malformed.faults();
  }
}
