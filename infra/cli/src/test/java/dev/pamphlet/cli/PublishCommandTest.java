package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

  private static final String GET = "GET /v1/editor/articles/lighthouse";
  private static final String PUT = "PUT /v1/editor/articles/lighthouse";

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());
  private EditorFolder desk;

  @BeforeEach
  void open() {
    desk = new EditorFolder(folder);
  }

  @Test
  void aNewArticleIsCreated() throws IOException {
    api.saves("lighthouse", 1);

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended).isEqualTo(new Shell.Ended(0, "created lighthouse v1 (published)\n", ""));
    assertThat(api.lines()).containsExactly(GET, PUT);
    assertThat(api.last().header("if-none-match")).isEqualTo("*");
    assertThat(api.last().header("content-type")).isEqualTo("text/markdown; charset=utf-8");
    assertThat(api.last().body()).isEqualTo(EditorFolder.LIGHTHOUSE);
  }

  @Test
  void aDifferentArticleIsRevisedFromThePresentVersion() throws IOException {
    api.has("lighthouse", 4, "an older text")
        .answers(
            PUT,
            200,
            ApiStub.article("lighthouse", 5)
                .set(
                    "sections",
                    new ObjectMapper()
                        .readTree(
                            "{\"added\":[\"lamp\"],\"changed\":[],\"removed\":[\"a\",\"b\"]}")),
            "\"5\"");

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended.out())
        .isEqualTo("revised lighthouse v5 (published): 1 added (lamp), 2 removed (a, b)\n");
    assertThat(api.last().header("if-match")).isEqualTo("\"4\"");
  }

  @Test
  void aWithdrawnArticleThatIsPublicAgainIsNamed() throws IOException {
    api.answers(
        GET,
        200,
        ApiStub.article("lighthouse", 4).put("status", "withdrawn").put("source", "an older text"),
        "\"4\"");
    api.saves("lighthouse", 5);

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended.out()).isEqualTo("revised lighthouse v5 (published)\n");
    assertThat(ended.err())
        .isEqualTo("warning lighthouse: it was withdrawn, and is public again\n");
  }

  @Test
  void theSameArticleIsNotSent() throws IOException {
    api.has("lighthouse", 4, EditorFolder.LIGHTHOUSE);

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended).isEqualTo(new Shell.Ended(0, "unchanged lighthouse v4 (published)\n", ""));
    assertThat(api.lines()).containsExactly(GET);
  }

  @Test
  void requestsToALocalRunAreSignedByItsOwnEditor() throws IOException {
    api.saves("lighthouse", 1);

    shell.run("publish", desk.lighthouse());

    assertThat(api.asked())
        .allSatisfy(
            asked ->
                assertThat(asked.header("authorization"))
                    .startsWith(
                        "AWS4-HMAC-SHA256 Credential="
                            + "local-editor/20261101/us-east-1/execute-api/aws4_request"));
  }

  @Test
  void aRefusalIsPrintedLikeACompilersErrors() throws IOException {
    Path article = desk.article("lighthouse", EditorFolder.LIGHTHOUSE.replace("title:", "titel:"));
    api.answers(
        PUT,
        422,
        """
        {"detail":"The article cannot be read: title is missing","invalid_params":[
         {"name":"titel","reason":"'titel' is not a key","line":2,"column":1},
         {"name":"body","reason":"no such thing","line":9,"column":6}]}
        """);

    Shell.Ended ended = shell.run("publish", article);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().replace(article.toString(), "lighthouse"))
        .isEqualTo(
            """
            lighthouse/article.md:2:1: error: 'titel' is not a key
                2 | titel: The lighthouse
                  | ^
            lighthouse/article.md:9:6: error: no such thing
                9 | Once somebody climbed the stairs.
                  |      ^
            failed lighthouse: 2 errors; nothing was saved
            """);
  }

  @Test
  void warningsArePrintedToo() throws IOException {
    ObjectNode saved = ApiStub.article("lighthouse", 1);
    saved
        .putArray("warnings")
        .addObject()
        .put("line", 13)
        .put("column", 4)
        .put("message", "this turns too fast");
    api.answers(PUT, 201, saved, "\"1\"");

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended.code()).isZero();
    assertThat(ended.err())
        .contains("article.md:13:4: warning: this turns too fast\n   13 | It turns by itself.\n");
  }

  @Test
  void aRefusedArticleDoesNotStopTheOthers() throws IOException {
    api.answers(PUT, 422, "{\"detail\":\"The article is too large: it has 400,000 bytes.\"}");
    api.saves("stairs", 1);

    Shell.Ended ended =
        shell.run("publish", desk.lighthouse(), desk.article("stairs", EditorFolder.LIGHTHOUSE));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("created stairs v1 (published)\n");
    assertThat(ended.err())
        .isEqualTo(
            """
            failed lighthouse: The article is too large: it has 400,000 bytes.
            1 created, 1 failed
            """);
  }

  @Test
  void theSecondOfTwoEditorsIsToldWhatToDo() throws IOException {
    api.has("lighthouse", 4, "an older text");
    api.answers(PUT, 412, "{\"detail\":\"The article was saved by somebody else since.\"}");

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("saved by somebody else since. Nothing was overwritten: compare with 'pamphlet");
  }

  @Test
  void aSaveWhoseResponseWasLostIsFoundDone() throws IOException {
    api.has("lighthouse", 1, EditorFolder.LIGHTHOUSE);
    api.answers(PUT, 412, "{\"detail\":\"There is an article here already.\"}");

    Shell.Ended ended = shell.run("publish", "--on", "0", desk.lighthouse());

    assertThat(ended.out()).isEqualTo("unchanged lighthouse v1 (published)\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void anEditorCanSayWhichVersionTheTextWasWrittenOn() throws IOException {
    api.saves("lighthouse", 4);

    shell.run("publish", "--on", "3", desk.lighthouse());

    assertThat(api.lines()).containsExactly(PUT);
    assertThat(api.last().header("if-match")).isEqualTo("\"3\"");
  }

  @Test
  void aFolderWithoutAnArticleIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path capital = desk.article("The_Lamp", EditorFolder.LIGHTHOUSE);
    Path latin = desk.lighthouse();
    Files.write(
        latin.resolve("article.md"), "---\ntitle: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    Shell.Ended ended = shell.run("publish", empty, capital, folder.resolve("gone"), latin);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            failed empty: has no article.md, and no folder with one
            failed The_Lamp: the folder's name is not a slug: lower-case \
            words of a-z and 0-9 joined by hyphens, at most 80 characters; name the article's folder \
            so, whatever language its title is in
            failed gone: there is no such folder
            failed lighthouse/article.md:2:11: error: this is not UTF-8; save the file in UTF-8
            4 failed
            """);
    assertThat(api.lines()).isEmpty();
  }

  @Test
  void twoFoldersOfOneSlugClash() throws IOException {
    api.saves("lighthouse", 1);
    Path other = new EditorFolder(folder.resolve("drafts")).lighthouse();

    Shell.Ended ended = shell.run("publish", desk.lighthouse(), other);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("created lighthouse v1 (published)\n");
    assertThat(ended.err()).contains("its slug 'lighthouse' is that of");
    assertThat(api.lines()).containsExactly(GET, PUT);
  }

  @Test
  void aMovedArticleIsNotRevisedAtItsOldAddress() throws IOException {
    api.answers(GET, 200, ApiStub.article("beacon", 3), "\"3\"");

    Shell.Ended ended = shell.run("publish", desk.lighthouse());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("'lighthouse' has moved to 'beacon'; rename the folder");
    assertThat(api.lines()).containsExactly(GET);
  }

  @Test
  void aPublicationsFolderStandsForAllOfItsArticles() throws IOException {
    desk.lighthouse();
    desk.article("stairs", EditorFolder.LIGHTHOUSE);
    desk.article("unlisted", EditorFolder.LIGHTHOUSE);
    Files.writeString(
        folder.resolve("publication.yaml"), "title: Sea\narticles:\n  - stairs\n  - lighthouse\n");
    api.saves("lighthouse", 1).saves("stairs", 1);

    Shell.Ended ended = shell.run("publish", folder);

    assertThat(ended.out())
        .isEqualTo("created stairs v1 (published)\ncreated lighthouse v1 (published)\n");
  }

  @Test
  void aFolderOfArticlesStandsForAllOfThem() throws IOException {
    desk.lighthouse();
    desk.article("stairs", EditorFolder.LIGHTHOUSE);
    Files.createDirectories(folder.resolve("pictures"));
    api.saves("lighthouse", 1).saves("stairs", 1);

    Shell.Ended ended = shell.run("publish", folder);

    assertThat(ended.out())
        .isEqualTo("created lighthouse v1 (published)\ncreated stairs v1 (published)\n");
  }

  @Test
  void aDryRunNamesAMoveAndASchedule() throws IOException {
    Path beacon =
        desk.article(
            "beacon",
            EditorFolder.LIGHTHOUSE.replace("tags: [sea]", "movedFrom: [tower, lighthouse]"));
    api.has("lighthouse", 4, "an older text");
    ObjectNode stairs = ApiStub.article("stairs", 3).put("publishedVersion", 2);
    stairs.put("scheduledVersion", 3).put("scheduledAt", "2026-12-01T08:00:00Z").put("source", "");
    api.answers("GET /v1/editor/articles/stairs", 200, stairs, "\"3\"");

    Shell.Ended ended =
        shell.run("publish", "--dry-run", beacon, desk.article("stairs", EditorFolder.LIGHTHOUSE));

    assertThat(ended.out())
        .isEqualTo(
            """
            would move lighthouse v4 (published) to beacon and revise it
            would revise stairs v3 (published v2, v3 scheduled for 2026-12-01T08:00:00Z)
            """);
  }

  @Test
  void aFileThatCannotBeReadIsNotMissing() throws IOException {
    Path article = folder.resolve("lighthouse");
    Files.createDirectories(article.resolve("article.md"));

    Shell.Ended ended = shell.run("publish", article);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("article.md: the file cannot be read");
  }

  @Test
  void aDryRunSendsNothingAndReportsWhatWouldBeRefused() throws IOException {
    Path faulty = desk.article("faulty", EditorFolder.LIGHTHOUSE.replace("title:", "titel:"));
    api.has("lighthouse", 4, "an older text");

    Shell.Ended ended = shell.run("publish", "--dry-run", desk.lighthouse(), faulty);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("would revise lighthouse v4 (published)\n");
    assertThat(ended.err())
        .contains("faulty/article.md:2:1: error: ")
        .contains("it would be refused");
    assertThat(api.lines()).allMatch(line -> line.startsWith("GET "));
  }

  @Test
  void programsReadOneDocument() throws IOException {
    api.saves("lighthouse", 1);
    Path empty = Files.createDirectories(folder.resolve("empty"));

    Shell.Ended ended = shell.run("publish", "--json", desk.lighthouse(), empty);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.json().at("/articles/0/outcome").asText()).isEqualTo("created");
    assertThat(ended.json().at("/articles/0/version").asInt()).isEqualTo(1);
    assertThat(ended.json().at("/articles/1/outcome").asText()).isEqualTo("failed");
    assertThat(ended.json().at("/articles/1/problem/kind").asText()).isEqualTo("refused");
  }

  @Test
  void aTerminalShowsProgress() throws IOException {
    api.saves("lighthouse", 1).saves("stairs", 1);
    Shell person = new Shell(shell.environment(), true);

    Shell.Ended ended =
        person.run("publish", desk.lighthouse(), desk.article("stairs", EditorFolder.LIGHTHOUSE));

    assertThat(ended.err()).contains("[1/2] ").contains("[2/2] ");
    assertThat(ended.out()).contains("\u001b[32mcreated\u001b[0m lighthouse");
    assertThat(person.run("publish", "--no-color", desk.lighthouse()).out())
        .doesNotContain("\u001b");
  }
}
