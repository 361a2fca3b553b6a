package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The second of two editors learns of the first's version, even hours later. */
class NewerVersionTest {

  private static final String ARTICLE = "/v1/editor/articles/lighthouse";
  private static final String THEIRS =
      EditorFolder.LIGHTHOUSE.replace("by itself", "by the grace of a motor");

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());
  private Path lighthouse;

  /** This editor has published version 3, and somebody else version 4. */
  @BeforeEach
  void publish() throws IOException {
    lighthouse = new EditorFolder(folder).lighthouse();
    has(3, EditorFolder.LIGHTHOUSE);
    shell.run("publish", lighthouse);
    has(4, THEIRS);
    version(3, EditorFolder.LIGHTHOUSE);
    api.answers("PUT " + ARTICLE, 200, article(5), "\"5\"");
  }

  @Test
  void aNewerVersionIsNotOverwrittenAndTheLossIsShown() throws IOException {
    write(EditorFolder.LIGHTHOUSE.replace("somebody", "everybody"));

    Shell.Ended ended = shell.run("publish", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("--- lighthouse v3\n+++ lighthouse v4\n")
        .contains("-It turns by itself.\n+It turns by the grace of a motor.\n")
        .endsWith(
            "failed lighthouse: version 4 is newer than version 3, which this folder is based on."
                + " Publishing would undo the changes above: merge them, then publish with '--on 4',"
                + " or overwrite them with --force\n");
    assertThat(api.lines()).noneMatch(line -> line.startsWith("PUT"));
  }

  @Test
  void aDryRunSaysSoToo() throws IOException {
    write(EditorFolder.LIGHTHOUSE.replace("somebody", "everybody"));

    Shell.Ended ended = shell.run("publish", "--dry-run", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("version 4 is newer than version 3");
    assertThat(shell.run("publish", "--dry-run", "--force", lighthouse).out())
        .isEqualTo("would revise lighthouse v4 (published)\n");
  }

  @Test
  void forceOverwritesThePresentVersionAndNoLaterOne() throws IOException {
    write(EditorFolder.LIGHTHOUSE.replace("somebody", "everybody"));

    assertThat(shell.run("publish", "--force", lighthouse).out())
        .isEqualTo("revised lighthouse v5 (published)\n");
    assertThat(api.last().header("if-match")).isEqualTo("\"4\"");
    assertThat(memory()).contains("\"article\" : 5");
  }

  @Test
  void anEditorWhoHasMergedNamesTheVersion() throws IOException {
    write(THEIRS.replace("somebody", "everybody"));

    assertThat(shell.run("publish", "--on", "4", lighthouse).code()).isZero();
    has(5, THEIRS.replace("somebody", "everybody"));
    write(THEIRS.replace("somebody", "nobody"));

    assertThat(shell.run("publish", lighthouse).code()).isZero();
  }

  @Test
  void theSameTextAsTheNewerVersionIsThatVersion() throws IOException {
    write(THEIRS);

    assertThat(shell.run("publish", lighthouse).out())
        .isEqualTo("unchanged lighthouse v4 (published)\n");
    assertThat(memory()).contains("\"article\" : 4");
  }

  @Test
  void anotherArticleWithTheSameSlugHasItsOwnVersions() throws IOException {
    ObjectNode other = article(9).put("id", "another").put("source", THEIRS);
    api.answers("GET " + ARTICLE, 200, other, "\"9\"");
    write(EditorFolder.LIGHTHOUSE.replace("somebody", "everybody"));

    assertThat(shell.run("publish", lighthouse).code()).isZero();
  }

  @Test
  void aNewerQuizIsNotOverwrittenEither() throws IOException {
    Path article = new EditorFolder(folder).lighthouse("quiz.md", EditorFolder.QUIZ);
    has(3, EditorFolder.LIGHTHOUSE);
    api.hasQuiz("lighthouse", 1, EditorFolder.QUIZ);
    shell.run("publish", article);
    api.hasQuiz("lighthouse", 2, EditorFolder.QUIZ.replace("A motor", "A spring"));
    Files.writeString(
        article.resolve("quiz.md"), EditorFolder.QUIZ.replace("pass: 60", "pass: 70"));

    Shell.Ended ended = shell.run("publish", article);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("--- quiz of lighthouse v2\n", "-- [x] A spring\n+- [x] A motor\n")
        .contains("failed quiz of lighthouse: version 2 is newer than version 1");
    api.savesQuiz("lighthouse", 3);
    assertThat(shell.run("publish", "--force", article).code()).isZero();
  }

  @Test
  void aQuizThatIsGoneFromTheFolderIsMentionedUntilItIsWithdrawn() throws IOException {
    Path article = new EditorFolder(folder).lighthouse("quiz.md", EditorFolder.QUIZ);
    has(3, EditorFolder.LIGHTHOUSE);
    api.hasQuiz("lighthouse", 1, EditorFolder.QUIZ);
    shell.run("publish", article);
    Files.delete(article.resolve("quiz.md"));

    Shell.Ended ended = shell.run("publish", article);

    assertThat(ended.code()).isZero();
    assertThat(ended.err())
        .isEqualTo(
            "warning lighthouse: the folder has no quiz any more, and its version 1 stays: withdraw"
                + " it with 'pamphlet quiz withdraw lighthouse'\n");
    assertThat(shell.run("publish", "--strict", article).code()).isEqualTo(1);
    assertThat(shell.run("check", article).err()).contains("pamphlet quiz withdraw lighthouse");
    assertThat(shell.run("diff", article).out()).contains("+++ no quiz in the folder\n");

    api.hasWithdrawnQuiz("lighthouse", 1, EditorFolder.QUIZ);
    assertThat(shell.run("publish", "--dry-run", article).err()).isEmpty();
    assertThat(shell.run("check", article).err()).isNotEmpty();
    assertThat(shell.run("publish", "--strict", article))
        .isEqualTo(new Shell.Ended(0, "unchanged lighthouse v3 (published)\n", ""));
    assertThat(shell.run("check", article).err()).isEmpty();
    assertThat(shell.run("diff", article).out()).isEmpty();
  }

  @Test
  void aFolderThatWasDownloadedRemembersItsVersions() throws IOException {
    api.hasQuiz("lighthouse", 2, EditorFolder.QUIZ);
    Path copy = folder.resolve("copies/lighthouse");

    assertThat(shell.run("source", "lighthouse", "--into", copy).out())
        .isEqualTo("wrote lighthouse v4 (published) to %s\n".formatted(copy));

    assertThat(copy.resolve("article.md")).hasContent(THEIRS);
    assertThat(copy.resolve("quiz.md")).hasContent(EditorFolder.QUIZ);
    assertThat(copy.resolve(".pamphlet.json"))
        .content()
        .contains("\"article\" : 4", "\"quiz\" : 2");
    Files.writeString(copy.resolve("article.md"), "mine");
    Shell.Ended again = shell.run("source", "lighthouse", "--into", copy);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("article.md: exists with another text");
    assertThat(copy.resolve("article.md")).hasContent("mine");
  }

  @Test
  void anUnreadableMemoryStopsThePublication() throws IOException {
    Files.writeString(lighthouse.resolve(".pamphlet.json"), "{<<<<<<<");

    Shell.Ended ended = shell.run("publish", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains(".pamphlet.json: is not valid; delete it, and compare");
  }

  @Test
  void anUnwritableMemoryDoesNotFailThePublication() throws IOException {
    Files.delete(lighthouse.resolve(".pamphlet.json"));
    Path dangling = lighthouse.resolve(".pamphlet.json");
    Files.createSymbolicLink(dangling, folder.resolve("nowhere/memory.json"));
    write(EditorFolder.LIGHTHOUSE.replace("somebody", "everybody"));

    Shell.Ended ended = shell.run("publish", lighthouse);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo("revised lighthouse v5 (published)\n");
    assertThat(ended.err()).contains("warning ").contains("the folder's version is not remembered");
  }

  private String memory() throws IOException {
    return Files.readString(lighthouse.resolve(".pamphlet.json"));
  }

  private void write(String source) throws IOException {
    Files.writeString(lighthouse.resolve("article.md"), source);
  }

  private void has(int version, String source) {
    api.answers(
        "GET " + ARTICLE, 200, article(version).put("source", source), "\"" + version + "\"");
  }

  private static ObjectNode article(int version) {
    return ApiStub.article("lighthouse", version).put("id", "812a03e0");
  }

  private void version(int number, String source) {
    api.answers(
        "GET " + ARTICLE + "/versions/" + number,
        200,
        JsonNodeFactory.instance.objectNode().put("version", number).put("source", source),
        "\"" + number + "\"");
  }
}
