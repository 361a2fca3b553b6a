package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quiz beside an article is sent with it. */
class PublishQuizTest {

  private static final String ARTICLE = "/v1/editor/articles/lighthouse";
  private static final String QUIZ = ARTICLE + "/quiz";

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());
  private EditorFolder desk;

  @BeforeEach
  void open() {
    desk = new EditorFolder(folder);
  }

  @ParameterizedTest
  @CsvSource({"quiz.md, text/markdown", "quiz.gift, text/x-gift"})
  void aQuizIsSentAfterItsArticle(String file, String mediaType) throws IOException {
    api.saves("lighthouse", 1).savesQuiz("lighthouse", 1);

    Shell.Ended ended = shell.run("publish", desk.lighthouse(file, "the quiz"));

    assertThat(ended)
        .isEqualTo(
            new Shell.Ended(
                0,
                """
                created lighthouse v1 (published)
                created quiz of lighthouse v1 (1 question)
                """,
                ""));
    assertThat(api.lines())
        .containsExactly("GET " + ARTICLE, "PUT " + ARTICLE, "GET " + QUIZ, "PUT " + QUIZ);
    assertThat(api.last().header("if-none-match")).isEqualTo("*");
    assertThat(api.last().header("content-type")).isEqualTo(mediaType + "; charset=utf-8");
    assertThat(api.last().body()).isEqualTo("the quiz");
  }

  @Test
  void aDifferentQuizIsRevisedFromThePresentVersion() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE);
    api.hasQuiz("lighthouse", 2, "an older one").savesQuiz("lighthouse", 3);

    Shell.Ended ended = shell.run("publish", desk.lighthouse("quiz.md", EditorFolder.QUIZ));

    assertThat(ended.out())
        .isEqualTo(
            """
            unchanged lighthouse v4 (published)
            revised quiz of lighthouse v3 (1 question)
            """);
    assertThat(api.last().header("if-match")).isEqualTo("\"2\"");
  }

  @Test
  void theSameQuizIsNotSent() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE).hasQuiz("lighthouse", 2, EditorFolder.QUIZ);

    Shell.Ended ended = shell.run("publish", desk.lighthouse("quiz.md", EditorFolder.QUIZ));

    assertThat(ended.out()).endsWith("unchanged quiz of lighthouse v2 (1 question)\n");
    assertThat(api.lines()).containsExactly("GET " + ARTICLE, "GET " + QUIZ);
  }

  @Test
  void aWithdrawnQuizIsBroughtBackEvenIfItIsTheSame() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE);
    api.hasWithdrawnQuiz("lighthouse", 2, EditorFolder.QUIZ).savesQuiz("lighthouse", 3);
    Path article = desk.lighthouse("quiz.md", EditorFolder.QUIZ);

    assertThat(shell.run("publish", "--dry-run", article).out())
        .endsWith("would bring back quiz of lighthouse v2\n");
    assertThat(shell.run("publish", article).out())
        .endsWith("revised quiz of lighthouse v3 (1 question)\n");
    assertThat(api.last().header("if-match")).isEqualTo("\"2\"");
  }

  @Test
  void aQuizThatRefersToARemovedSectionIsReported() throws IOException {
    String withoutLamp = EditorFolder.LIGHTHOUSE.replace("{#lamp}", "{#light}");
    api.has("lighthouse", 4, withoutLamp).hasQuiz("lighthouse", 2, EditorFolder.QUIZ);
    Path article = desk.lighthouse("quiz.md", EditorFolder.QUIZ);
    Files.writeString(article.resolve("article.md"), withoutLamp);

    Shell.Ended ended = shell.run("publish", article);
    Shell.Ended strict = shell.run("publish", "--strict", article);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).endsWith("unchanged quiz of lighthouse v2 (1 question)\n");
    assertThat(ended.err()).contains("quiz.md:6", "warning:", "lamp");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out()).isEqualTo(ended.out());
  }

  @Test
  void theSameTextInAnotherLanguageIsADifferentQuiz() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE);
    api.hasQuiz("lighthouse", 2, EditorFolder.QUIZ).savesQuiz("lighthouse", 3);

    Shell.Ended ended = shell.run("publish", desk.lighthouse("quiz.gift", EditorFolder.QUIZ));

    assertThat(ended.out()).contains("revised quiz of lighthouse v3");
  }

  @Test
  void aQuizWaitsUntilItsArticleIsPublic() throws IOException {
    api.saves("lighthouse", 1);
    api.answers("PUT " + QUIZ, 201, ApiStub.quiz("lighthouse", 1).put("public", false), "\"1\"");

    Shell.Ended ended = shell.run("publish", desk.lighthouse("quiz.md", EditorFolder.QUIZ));

    assertThat(ended.out())
        .endsWith("quiz of lighthouse v1 (1 question, waiting until the article is public)\n");
  }

  @Test
  void faultsInAQuizArePrintedAtTheirPositionAndTheArticleStays() throws IOException {
    api.saves("lighthouse", 1);
    api.answers(
        "PUT " + QUIZ,
        422,
        """
        {"detail":"The quiz cannot be read.","invalid_params":[
         {"name":"body","reason":"nothing is right","line":6,"column":1}]}
        """);

    Shell.Ended ended = shell.run("publish", desk.lighthouse("quiz.md", EditorFolder.QUIZ));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("created lighthouse v1 (published)\n");
    assertThat(ended.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            lighthouse/quiz.md:6:1: error: nothing is right
                6 | ## What turns the lamp? {#turns see=#lamp}
                  | ^
            failed quiz of lighthouse: 1 error; nothing was saved
            """);
  }

  @Test
  void theQuizOfAnArticleThatIsRefusedIsNotSent() throws IOException {
    api.answers("PUT " + ARTICLE, 422, "{\"detail\":\"It is too large.\"}");

    Shell.Ended ended =
        shell.run("publish", "--json", desk.lighthouse("quiz.md", EditorFolder.QUIZ));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.json().at("/articles/0/outcome").asText()).isEqualTo("failed");
    assertThat(ended.json().at("/articles/0/quiz/outcome").asText()).isEqualTo("not sent");
    assertThat(api.lines()).containsExactly("GET " + ARTICLE, "PUT " + ARTICLE);
  }

  @Test
  void aSaveOfAQuizWhoseResponseWasLostIsFoundDone() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE);
    api.answers("PUT " + QUIZ, 412, "{\"detail\":\"The article has a quiz already.\"}");
    Path article = desk.lighthouse("quiz.md", EditorFolder.QUIZ);

    assertThat(shell.run("publish", article).err()).contains("has a quiz already");
    api.hasQuiz("lighthouse", 1, EditorFolder.QUIZ);

    assertThat(shell.run("publish", article).out()).contains("unchanged quiz of lighthouse v1");
  }

  @Test
  void anArticleHasOneQuiz() throws IOException {
    Path article = desk.lighthouse("quiz.md", EditorFolder.QUIZ);
    Files.writeString(article.resolve("quiz.gift"), "1{=1}");

    Shell.Ended ended = shell.run("publish", article);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .endsWith("lighthouse: has both quiz.md and quiz.gift; remove one of them\n");
    assertThat(api.lines()).isEmpty();
  }

  @Test
  void aDryRunReportsBoth() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE);
    Path article = desk.lighthouse("quiz.md", EditorFolder.QUIZ);

    assertThat(shell.run("publish", "--dry-run", article).out())
        .isEqualTo("unchanged lighthouse v4 (published)\nwould create quiz of lighthouse\n");

    Files.writeString(article.resolve("quiz.md"), EditorFolder.QUIZ.replace("#lamp", "#lump"));
    Shell.Ended refused = shell.run("publish", "--dry-run", article);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("quiz.md:6:")
        .contains("lump")
        .endsWith("failed quiz of lighthouse: 1 error; it would be refused\n");
    assertThat(api.lines()).allMatch(line -> line.startsWith("GET "));
  }

  @Test
  void manyAreSummedUp() throws IOException {
    api.saves("lighthouse", 1).savesQuiz("lighthouse", 1).saves("stairs", 1);
    Path stairs = desk.article("stairs", EditorFolder.LIGHTHOUSE);

    Shell.Ended ended =
        shell.run(
            "publish",
            desk.lighthouse("quiz.md", EditorFolder.QUIZ),
            stairs,
            folder.resolve("gone"));

    assertThat(ended.err()).endsWith("2 created, 1 created quiz, 1 failed\n");
  }
}
