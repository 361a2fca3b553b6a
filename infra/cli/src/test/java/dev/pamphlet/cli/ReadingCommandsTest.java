package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReadingCommandsTest {

  private static final String ARTICLE = "GET /v1/editor/articles/lighthouse";

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());

  @Test
  void articlesAreListedFromEveryPageInColumns() {
    api.answers(
        "GET /v1/editor/articles?limit=100",
        200,
        """
        {"articles":[{"slug":"lighthouse","title":"The\\u001b[31m lighthouse","status":"published",
          "version":12,"savedAt":"2026-10-02T08:00:00Z","publishedVersion":11}],"next":"a b+c"}
        """);
    api.answers(
        "GET /v1/editor/articles?limit=100&cursor=a%20b%2Bc",
        200,
        """
        {"articles":[{"slug":"fog","title":"Fog","status":"draft","version":1,
          "savedAt":"2026-10-01T08:00:00Z"}]}
        """);

    Shell.Ended ended = shell.run("articles");

    assertThat(ended)
        .isEqualTo(
            new Shell.Ended(
                0,
                """
                lighthouse  v12  published v11  2026-10-02T08:00:00Z  The\uFFFD[31m lighthouse
                fog         v1   draft          2026-10-01T08:00:00Z  Fog
                """,
                ""));
    assertThat(shell.run("articles", "--json").json().at("/articles/1/slug").asText())
        .isEqualTo("fog");
  }

  @Test
  void everyScheduleIsListed() {
    api.answers(
        "GET /v1/editor/articles?limit=100",
        200,
        """
        {"articles":[
          {"slug":"lighthouse","title":"A","status":"published","version":3,"publishedVersion":2,
           "savedAt":"2026-10-02T08:00:00Z",
           "scheduledVersion":3,"scheduledAt":"2026-12-01T08:00:00Z"},
          {"slug":"fog","title":"B","status":"scheduled","version":1,
           "savedAt":"2026-10-01T08:00:00Z",
           "scheduledVersion":1,"scheduledAt":"2026-12-01T08:00:00Z"}]}
        """);

    assertThat(shell.run("articles").out())
        .isEqualTo(
            """
            lighthouse  v3  published v2, v3 scheduled for 2026-12-01T08:00:00Z  2026-10-02T08:00:00Z  A
            fog         v1  v1 scheduled for 2026-12-01T08:00:00Z                2026-10-01T08:00:00Z  B
            """);
    assertThat(shell.run("articles", "--json").json().at("/articles/0/scheduledVersion").asInt())
        .isEqualTo(3);
  }

  @Test
  void aFolderIsComparedWithItsQuiz() throws IOException {
    api.has("lighthouse", 3, EditorFolder.LIGHTHOUSE);
    api.hasQuiz("lighthouse", 2, EditorFolder.QUIZ.replace("A motor", "A spring"));
    Path lighthouse = new EditorFolder(folder).lighthouse("quiz.md", EditorFolder.QUIZ);

    Shell.Ended ended = shell.run("diff", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith("--- quiz of lighthouse v2\n+++ " + lighthouse + "/quiz.md\n")
        .contains("-- [x] A spring\n+- [x] A motor\n");
    assertThat(shell.run("diff", "--json", lighthouse).json().at("/quiz/differs").asBoolean())
        .isTrue();
    Files.delete(lighthouse.resolve("quiz.md"));
    assertThat(shell.run("diff", lighthouse).out()).contains("+++ no quiz in the folder\n");
  }

  @Test
  void theSourceOfAQuizIsPrintedToo() {
    api.hasQuiz("lighthouse", 2, EditorFolder.QUIZ);

    assertThat(shell.run("source", "lighthouse", "--quiz").out()).isEqualTo(EditorFolder.QUIZ);
    assertThat(shell.run("source", "fog", "--quiz").code()).isEqualTo(1);
    assertThat(shell.run("source", "fog", "--quiz", "--version", "1").code()).isEqualTo(2);
  }

  @Test
  void columnsAreAlignedForTitlesInAnyScript() {
    api.answers(
        ARTICLE + "/versions?limit=100",
        200,
        """
        {"versions":[{"version":5,"title":"灯台","savedAt":"2026-10-02T08:00:00Z"},
          {"version":4,"title":"등대 \u202ee","savedAt":"2026-10-01T08:00:00Z"}]}
        """);

    assertThat(shell.run("versions", "lighthouse").out())
        .isEqualTo("v5  2026-10-02T08:00:00Z  灯台\nv4  2026-10-01T08:00:00Z  등대 \uFFFDe\n");
  }

  @Test
  void versionsAreListed() {
    api.answers(
        ARTICLE + "/versions?limit=100",
        200,
        """
        {"versions":[
          {"version":3,"title":"C","savedAt":"2026-10-03T08:00:00Z",
           "scheduledAt":"2026-12-01T08:00:00Z"},
          {"version":2,"title":"B","savedAt":"2026-10-02T08:00:00Z"},
          {"version":1,"title":"A","savedAt":"2026-10-01T08:00:00Z",
           "publicSince":"2026-10-01T09:00:00Z"}]}
        """);

    assertThat(shell.run("versions", "lighthouse").out())
        .isEqualTo(
            """
            v3  2026-10-03T08:00:00Z  scheduled for 2026-12-01T08:00:00Z  C
            v2  2026-10-02T08:00:00Z                                      B
            v1  2026-10-01T08:00:00Z  public since 2026-10-01T09:00:00Z   A
            """);
  }

  @Test
  void aSourceIsPrintedByteByByte() {
    api.has("lighthouse", 3, "the latest\r\nwithout an end");
    version(2, "an earlier\n");

    assertThat(shell.run("source", "lighthouse").out()).isEqualTo("the latest\r\nwithout an end");
    assertThat(shell.run("source", "lighthouse", "--version", "2").out()).isEqualTo("an earlier\n");
    assertThat(shell.run("source", "lighthouse", "--json").json().at("/version").asInt())
        .isEqualTo(3);
    assertThat(shell.run("source", "fog"))
        .isEqualTo(new Shell.Ended(1, "", "pamphlet: There is no such article.\n"));
  }

  @Test
  void aFolderIsComparedWithTheSavedArticle() throws IOException {
    api.has("lighthouse", 3, EditorFolder.LIGHTHOUSE.replace("by itself", "slowly"));
    Path lighthouse = new EditorFolder(folder).lighthouse();

    Shell.Ended ended = shell.run("diff", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().replace(folder + "/", ""))
        .isEqualTo(
            """
            --- lighthouse v3
            +++ lighthouse/article.md
            @@ -10,4 +10,4 @@
            \s
             ## The lamp {#lamp}
            \s
            -It turns slowly.
            +It turns by itself.
            """);
  }

  @Test
  void equalTextsEndWithZero() throws IOException {
    api.has("lighthouse", 3, EditorFolder.LIGHTHOUSE);
    Path lighthouse = new EditorFolder(folder).lighthouse();

    assertThat(shell.run("diff", lighthouse)).isEqualTo(new Shell.Ended(0, "", ""));
    assertThat(shell.run("diff", lighthouse, "--json").json().at("/differs").asBoolean()).isFalse();
  }

  @Test
  void aVersionIsComparedWithTheOneBefore() {
    api.has("lighthouse", 3, "c\n");
    version(1, "a\n");
    version(2, "b\n");
    version(3, "c\n");

    assertThat(shell.run("diff", "lighthouse").out()).contains("-b\n+c\n");
    assertThat(shell.run("diff", "lighthouse", "--from", "1", "--to", "2").out())
        .isEqualTo("--- lighthouse v1\n+++ lighthouse v2\n@@ -1 +1 @@\n-a\n+b\n");
    assertThat(shell.run("diff", "Light_House").err()).contains("is neither a folder nor a slug");
  }

  private void version(int number, String source) {
    api.answers(
        ARTICLE + "/versions/" + number,
        200,
        JsonNodeFactory.instance.objectNode().put("version", number).put("source", source),
        "\"" + number + "\"");
  }
}
