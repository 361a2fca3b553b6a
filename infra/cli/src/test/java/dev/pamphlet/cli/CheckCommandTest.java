package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.cli.output.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

  @TempDir private Path folder;
  private final Shell shell = new Shell(Map.of(), false);
  private EditorFolder desk;
  @RegisterExtension final ApiStub sites = new ApiStub();

  @BeforeEach
  void open() {
    desk = new EditorFolder(folder);
  }

  @Test
  void anArticleInOrderIsFine() throws IOException {
    assertThat(shell.run("check", desk.lighthouse()))
        .isEqualTo(new Shell.Ended(0, "lighthouse is fine\n", ""));
  }

  @Test
  void missingImagesAndDeadLinksAreFoundAtTheirPosition() throws IOException {
    desk.article("stairs", EditorFolder.LIGHTHOUSE);
    Path lighthouse =
        desk.article(
            "lighthouse",
            EditorFolder.LIGHTHOUSE
                + """

                ![The lamp](images/lamp.png) and ![The fog](images/fog%20bank.png)

                See [the stairs](/stairs#lamp), [their end](stairs#end), [the fog](../fog/),
                [a shout](/The_Fog), [the feed](/feed.atom), [a word](/newsletter), [a plan](plan.pdf).
                """);
    Files.createDirectories(lighthouse.resolve("images"));
    Files.write(lighthouse.resolve("images/fog bank.png"), EditorFolder.PIXEL);

    Shell.Ended ended = shell.run("check", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("lighthouse has 2 errors, 3 warnings\n");
    assertThat(ended.err().replace(folder + "/", "").lines())
        .filteredOn(line -> line.startsWith("lighthouse/"))
        .containsExactly(
            "lighthouse/article.md:15:1: error: there is no file 'images/lamp.png' in the folder",
            "lighthouse/article.md:17:33: warning: the article 'stairs' has no section or heading"
                + " 'end'",
            "lighthouse/article.md:17:58: warning: there is no article 'fog' beside this one",
            "lighthouse/article.md:18:1: warning: 'The_Fog' is not a slug: lower-case words of a-z"
                + " and 0-9 joined by hyphens, at most 80 characters; name the article's folder so,"
                + " whatever language its title is in",
            "lighthouse/article.md:18:69: error: there is no file 'plan.pdf' in the folder");
  }

  @Test
  void faultsThatTheApiWouldRefuseAreFoundWithoutIt() throws IOException {
    Path faulty = desk.article("faulty", "# No front matter\n\n[lost](#nowhere)\n");

    Shell.Ended ended = shell.run("check", faulty, folder.resolve("gone"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("faulty/article.md:1:1: error: ", "there is no such folder");
  }

  @Test
  void warningsCountAsErrorsIfStrict() throws IOException {
    Path lighthouse = desk.article("lighthouse", EditorFolder.LIGHTHOUSE + "\n[lost](#nowhere)\n");

    assertThat(shell.run("check", lighthouse).code()).isZero();
    assertThat(shell.run("check", "--strict", lighthouse).code()).isEqualTo(1);
  }

  @Test
  void aLongLineIsShownAroundThePosition() throws IOException {
    String words = "word ".repeat(100);
    Path lighthouse =
        desk.article(
            "lighthouse", EditorFolder.LIGHTHOUSE + "\n" + words + "[lost](#nowhere) " + words);

    Shell.Ended ended = shell.run("check", lighthouse);

    String[] lines = ended.err().lines().toArray(String[]::new);
    assertThat(lines[1]).hasSizeLessThan(110).startsWith("   15 | …").endsWith("…");
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('[');
  }

  /** Texts before the position, and the columns that they take on a terminal. */
  @ParameterizedTest
  @CsvSource({
    "守灯人说：, 10",
    "등대지기가 말했다:, 18",
    "ランプは、, 10",
    "💡👩‍💻🇩🇪, 6",
    "Le gardien a re\u0301pe\u0301te\u0301, 19",
    "ผู้ดูแลพูดว่า, 8",
    "घर में, 4",
    "قال الحارس, 10",
    "a\u200bb, 2"
  })
  void theCaretIsUnderThePositionInAnyScript(String before, int columns) throws IOException {
    Path lighthouse =
        desk.article("lighthouse", EditorFolder.LIGHTHOUSE + "\n" + before + "[lost](#nowhere)\n");

    Shell.Ended ended = shell.run("check", lighthouse);

    int column = before.codePointCount(0, before.length()) + 1;
    assertThat(ended.err().lines())
        .anyMatch(line -> line.contains("article.md:15:%d: warning: ".formatted(column)))
        .contains("      | " + " ".repeat(columns) + "^");
  }

  @Test
  void aLongLineOfWideCharactersIsCutByColumns() throws IOException {
    String words = "灯台の光が海を照らす。".repeat(20);
    Path lighthouse =
        desk.article(
            "lighthouse", EditorFolder.LIGHTHOUSE + "\n" + words + "[lost](#nowhere)" + words);

    String[] lines = shell.run("check", lighthouse).err().lines().toArray(String[]::new);

    assertThat(lines[1]).startsWith("   15 | …").endsWith("…");
    assertThat(TextWidth.of(lines[1])).isBetween(100, 108);
    String before = lines[1].substring(0, lines[1].indexOf("[lost]"));
    assertThat(lines[2].indexOf('^')).isEqualTo(TextWidth.of(before));
  }

  @Test
  void linksToOtherSitesAreCheckedOnlyOnRequestAndOnceEach() throws IOException {
    sites
        .answers("HEAD /there", 200, "")
        .answers("HEAD /only-get", 405, "")
        .answers("GET /only-get", 200, "")
        .answers("HEAD /shy", 403, "")
        .answers("GET /shy", 403, "");
    Path lighthouse = linking("/there", "/there#part", "/gone", "/only-get", "/shy");

    assertThat(shell.run("check", lighthouse).err()).doesNotContain("answered");
    assertThat(sites.lines()).isEmpty();
    Shell.Ended ended = shell.run("check", "--links", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("article.md:19:1: error: %s/gone: answered with 404".formatted(sites.address()))
        .contains("article.md:23:1: warning: %s/shy: answered with 403".formatted(sites.address()))
        .doesNotContain("/there: ", "/only-get: ");
    assertThat(sites.lines())
        .containsExactlyInAnyOrder(
            "HEAD /there",
            "HEAD /gone",
            "GET /gone",
            "HEAD /only-get",
            "GET /only-get",
            "HEAD /shy",
            "GET /shy");
    assertThat(sites.last().header("authorization")).isEmpty();
  }

  @Test
  void aMissingNetworkIsReportedOnceAndNoLinkIsBlamed() throws IOException {
    Path lighthouse =
        desk.article(
            "lighthouse",
            EditorFolder.LIGHTHOUSE
                + "\n[a](https://a.invalid/x), [b](https://b.invalid/y), [c](https://c.invalid)\n");

    Shell.Ended ended = shell.run("check", "--links", lighthouse);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("lighthouse is fine\n");
    assertThat(ended.err())
        .isEqualTo("failed no network: the links to other sites were not checked\n");
  }

  @Test
  void programsReadOneDocument() throws IOException {
    Path lighthouse = desk.article("lighthouse", EditorFolder.LIGHTHOUSE + "\n![x](gone.png)\n");

    Shell.Ended ended = shell.run("check", "--json", lighthouse);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.json().at("/articles/0/findings/0/line").asInt()).isEqualTo(15);
    assertThat(ended.json().at("/articles/0/findings/0/severity").asText()).isEqualTo("error");
  }

  private Path linking(String... paths) throws IOException {
    StringBuilder source = new StringBuilder(EditorFolder.LIGHTHOUSE);
    for (String path : paths) {
      source.append("\n[site](%s%s)\n".formatted(sites.address(), path));
    }
    return desk.article("lighthouse", source.toString());
  }
}
