package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.quizzes.Question;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.authoring.QuizText;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quizzes of the publication's own articles. */
class ShippedQuizzesTest {

  static List<Path> articles() throws IOException {
    try (Stream<Path> folders = Files.list(Project.root().resolve("infra/publication"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anArticleHasAQuizThatTeaches(Path article) throws IOException {
    QuizText text = read(article);
    Quiz quiz = text.quiz();

    assertThat(text.warnings()).isEmpty();
    assertThat(quiz.questions()).hasSizeBetween(8, 12);
    assertThat(quiz.pass()).isPresent();
    assertThat(quiz.band(0)).isPresent();
    for (Question question : quiz.questions()) {
      assertThat(question.see()).as(question.name()).isPresent();
      assertThat(question.explanation()).as(question.name()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void rightAnswersPass(Path article) throws IOException {
    Trial.of(read(article).quiz());
  }

  @Test
  void everyKindOfQuestionIsAsked() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (Path article : articles()) {
      read(article).quiz().questions().stream()
          .map(question -> FormJson.kind(question.task()))
          .forEach(kinds::add);
    }

    assertThat(kinds).containsExactly("matching", "number", "one", "ordering", "several", "text");
  }

  private static QuizText read(Path article) throws IOException {
    Map<SectionId, String> titles =
        new MarkdownReader()
            .read(Files.readString(article.resolve("article.md"))).sections().stream()
                .collect(Collectors.toMap(section -> section.id(), section -> section.title()));
    return new QuizReader()
        .read(Files.readString(article.resolve("quiz.md")), SectionTitles.of(titles));
  }
}
