package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleCommandsTest {

  private static final String ARTICLE = "/v1/editor/articles/lighthouse";
  private static final String PUBLICATION = "/v1/editor/publication";

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());

  @BeforeEach
  void open() {
    api.has("lighthouse", 3, "the source");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T09:00, 2026-12-01T08:00:00Z",
    "2026-12-01 09:00, 2026-12-01T08:00:00Z",
    "2026-07-01T09:00:30, 2026-07-01T07:00:30Z",
    "2026-12-01T09:00Z, 2026-12-01T09:00:00Z",
    "2026-12-01T09:00:00-05:00, 2026-12-01T14:00:00Z"
  })
  void aTimeWithoutAZoneIsInTheEditorsZone(String typed, String sent) {
    accept("publish");

    Shell.Ended ended = shell.run("schedule", "lighthouse", "--at", typed, "--announce");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .isEqualTo("scheduled lighthouse v3 (published) for %s\n".formatted(sent));
    assertThat(api.last().line()).isEqualTo("POST " + ARTICLE + "/publish");
    assertThat(api.last().header("if-match")).isEqualTo("\"3\"");
    assertThat(api.last().body()).isEqualTo("{\"at\":\"%s\",\"announce\":true}".formatted(sent));
  }

  @Test
  void nowSendsNoTime() {
    accept("publish");

    assertThat(shell.run("schedule", "lighthouse", "--at", "now").out())
        .isEqualTo("published lighthouse v3 (published)\n");
    assertThat(api.last().body()).isEqualTo("{}");
  }

  @Test
  void aPastTimeIsRefusedWithWhatToDo() {
    api.answers(
        "POST " + ARTICLE + "/publish",
        422,
        """
        {"detail":"Check 'at': this time is past.",
         "invalid_params":[{"name":"at","reason":"this time is past"}]}
        """);

    Shell.Ended ended = shell.run("schedule", "lighthouse", "--at", "2020-01-01T00:00");

    assertThat(ended)
        .isEqualTo(
            new Shell.Ended(
                1,
                "",
                "pamphlet: 2019-12-31T23:00:00Z is past: give a later time, or publish at once with '--at now'\n"));
  }

  @Test
  void aDraftIsSharedByALink() {
    api.answers(
        "POST " + ARTICLE + "/preview",
        201,
        "{\"href\":\"/previews/abc\",\"version\":3,\"until\":\"2026-12-01T00:00:00Z\"}");

    Shell.Ended ended = shell.run("preview", "lighthouse", "--share");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith(api.address().resolve("/previews/abc") + "\n");
  }

  @Test
  void withdrawingSaysHowToRestore() {
    accept("withdraw");

    Shell.Ended ended = shell.run("withdraw", "lighthouse");

    assertThat(ended.out()).isEqualTo("withdrew lighthouse v3 (published)\n");
    assertThat(ended.err()).contains("pamphlet schedule lighthouse --at now");
    assertThat(api.last().header("if-match")).isEqualTo("\"3\"");
  }

  @Test
  void aQuizIsWithdrawnInTheVersionThatWasRead() {
    api.hasQuiz("lighthouse", 2, "the quiz");
    api.answers(
        "DELETE " + ARTICLE + "/quiz", 200, ApiStub.withdrawnQuiz("lighthouse", 2), "\"2\"");

    assertThat(shell.run("quiz", "withdraw", "--dry-run", "lighthouse").out())
        .isEqualTo("would withdraw quiz of lighthouse v2\n");
    assertThat(api.lines()).containsExactly("GET " + ARTICLE + "/quiz");
    Shell.Ended ended = shell.run("quiz", "withdraw", "lighthouse");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo("withdrew quiz of lighthouse v2\n");
    assertThat(ended.err()).contains("remove its file");
    assertThat(api.last().header("if-match")).isEqualTo("\"2\"");
  }

  @Test
  void aQuizIsWithdrawnOnceAndAtItsCurrentAddress() {
    assertThat(shell.run("quiz", "withdraw", "lighthouse"))
        .isEqualTo(new Shell.Ended(1, "", "pamphlet: 'lighthouse' has no quiz\n"));

    api.hasWithdrawnQuiz("lighthouse", 2, "the quiz");
    assertThat(shell.run("quiz", "withdraw", "lighthouse"))
        .isEqualTo(new Shell.Ended(0, "quiz of lighthouse v2 is withdrawn already\n", ""));

    api.answers("GET " + ARTICLE + "/quiz", 200, ApiStub.quiz("beacon", 2), "\"2\"");
    assertThat(shell.run("quiz", "withdraw", "lighthouse").err()).contains("has moved to 'beacon'");
    assertThat(api.lines()).allMatch(line -> line.startsWith("GET "));
  }

  @Test
  void movingSaysToRenameTheFolder() {
    accept("move");

    Shell.Ended ended = shell.run("move", "lighthouse", "beacon");

    assertThat(ended.out()).isEqualTo("moved lighthouse to beacon v3 (published)\n");
    assertThat(ended.err()).contains("rename its folder too, from 'lighthouse' to 'beacon'");
    assertThat(api.last().body()).isEqualTo("{\"to\":\"beacon\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "beacon, 409, 'beacon belongs to another article, for good.'",
    "harbour, 422, The article has moved too often.",
    "tower, 412, Somebody else has changed the article since."
  })
  void anImpossibleMoveIsRefusedWithTheApisReason(String to, int status, String reason) {
    api.answers("POST " + ARTICLE + "/move", status, "{\"detail\":\"%s\"}".formatted(reason));

    Shell.Ended ended = shell.run("move", "lighthouse", to);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).startsWith("pamphlet: " + reason);
  }

  @Test
  void aMoveToTheSameAddressSendsNothing() {
    Shell.Ended ended = shell.run("move", "lighthouse", "lighthouse");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).startsWith("pamphlet: 'lighthouse' is the article's slug already");
    assertThat(api.last().line()).startsWith("GET ");
  }

  @ParameterizedTest
  @CsvSource({"withdraw lighthouse", "move lighthouse beacon", "schedule lighthouse --at now"})
  void aDryRunReadsAndChangesNothing(String command) {
    Shell.Ended ended = shell.run((Object[]) (command + " --dry-run").split(" "));

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("would ").endsWith(" lighthouse v3 (published)\n");
    assertThat(api.lines()).containsExactly("GET " + ARTICLE);
  }

  @ParameterizedTest
  @CsvSource({"withdraw lighthouse", "withdraw lighthouse --dry-run", "move lighthouse tower"})
  void aMovedArticleIsReportedWithItsNewSlug(String command) {
    answer("lighthouse", ApiStub.article("beacon", 3));

    Shell.Ended ended = shell.run((Object[]) command.split(" "));

    assertThat(ended)
        .isEqualTo(
            new Shell.Ended(
                1, "", "pamphlet: 'lighthouse' has moved to 'beacon': use that slug\n"));
    assertThat(api.lines()).containsExactly("GET " + ARTICLE);
  }

  @Test
  void rerenderingPublishesPublicArticlesAgainAndAnnouncesNothing() {
    accept("publish");
    api.answers(
        "GET /v1/editor/articles?limit=100",
        200,
        "{\"articles\":[{\"slug\":\"lighthouse\"},{\"slug\":\"draft\"}],\"next\":\"c1\"}");
    api.answers(
        "GET /v1/editor/articles?limit=100&cursor=c1",
        200,
        "{\"articles\":[{\"slug\":\"ahead\"},{\"slug\":\"soon\"}]}");
    ObjectNode draft = ApiStub.article("draft", 1).put("status", "draft");
    draft.remove("publishedVersion");
    answer("draft", draft);
    answer("ahead", ApiStub.article("ahead", 5).put("publishedVersion", 4));
    answer("soon", ApiStub.article("soon", 5).put("scheduledAt", "2026-12-01T08:00:00Z"));

    Shell.Ended ended = shell.run("rerender");

    assertThat(ended)
        .isEqualTo(
            new Shell.Ended(
                0,
                "rerendered lighthouse v3 (published)\n",
                """
                skipped draft: it is not public (draft)
                skipped ahead: version 4 is public, and 5 is a later draft
                skipped soon: it will be published at 2026-12-01T08:00:00Z
                """));
    assertThat(api.asked())
        .filteredOn(asked -> asked.line().startsWith("POST"))
        .singleElement()
        .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"announce\":false}"));
  }

  @Test
  void aMissingArticleDoesNotStopTheRerenderingOfOthers() {
    accept("publish");

    Shell.Ended ended = shell.run("rerender", "gone", "lighthouse");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEqualTo("rerendered lighthouse v3 (published)\n");
    assertThat(ended.err()).isEqualTo("failed gone: There is no such article.\n");
  }

  @Test
  void settingsAreCreatedWithoutATagAndRevisedWithIt() throws IOException {
    Path yaml = folder.resolve("publication.yaml");
    Files.writeString(yaml, "title: Sea\narticles: []\n");
    ObjectNode settings =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "Sea")
            .put("description", "")
            .put("language", "en");
    settings.put("version", 1).putArray("topics");
    settings.putArray("links");
    api.answers("PUT " + PUBLICATION, 201, settings, "\"1\"");

    assertThat(shell.run("publication", folder).out()).isEqualTo("settings created\n");
    assertThat(api.last().header("if-none-match")).isEqualTo("*");
    assertThat(api.last().header("content-type")).isEqualTo("application/yaml");
    assertThat(api.last().body()).isEqualTo("title: Sea\narticles: []\n");

    api.answers("GET " + PUBLICATION, 200, settings, "\"1\"");
    assertThat(shell.run("publication", yaml).out()).isEqualTo("settings unchanged\n");
    assertThat(api.last().line()).isEqualTo("GET " + PUBLICATION);

    Files.writeString(yaml, "title: Sea\ntopics: [fog]\narticles: []\n");
    assertThat(shell.run("publication", "--dry-run", yaml).out())
        .isEqualTo("settings would be revised\n");
    shell.run("publication", yaml);
    assertThat(api.last().header("if-match")).isEqualTo("\"1\"");
  }

  @Test
  void faultsInSettingsArePrintedWithTheirPosition() throws IOException {
    Files.writeString(folder.resolve("publication.yaml"), "title: Sea\nsendr: x\narticles: []\n");
    api.answers(
        "PUT " + PUBLICATION,
        422,
        "{\"detail\":\"no\",\"invalid_params\":["
            + "{\"name\":\"sendr\",\"reason\":\"'sendr' is not a key\",\"line\":2,\"column\":1}]}");

    Shell.Ended ended = shell.run("publication", folder);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("publication.yaml:2:1: error: 'sendr' is not a key\n    2 | sendr: x\n");
  }

  @Test
  void malformedYamlIsRefused() throws IOException {
    Files.writeString(folder.resolve("publication.yaml"), "title: \"\\UF00051FC\"\n");

    Shell.Ended ended = shell.run("publication", folder);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).startsWith("pamphlet: ").contains("publication.yaml:1:9: error: ");
    assertThat(api.lines()).isEmpty();
  }

  private void accept(String verb) {
    api.answers("POST " + ARTICLE + "/" + verb, 200, ApiStub.article("lighthouse", 3), "\"3\"");
  }

  private void answer(String slug, JsonNode article) {
    api.answers("GET /v1/editor/articles/" + slug, 200, article, "\"1\"");
  }
}
