package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line in a process of its own, against the deployed system: the functions from their
 * zips.
 */
class CommandLineStoryTest {

  private static final String SOURCE =
      """
      ---
      title: The lighthouse
      summary: A light that nobody tends.
      author: Pamphlet
      status: published
      ---

      Once somebody climbed the stairs.

      ## The lamp {#lamp}

      It turns by itself, as [nobody](#stairs) says.
      """;

  @TempDir private static Path folder;
  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(LocalOptions.forTests());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void anArticleIsPublishedListedReadComparedAndRevised() throws Exception {
    Path article = folder.resolve("lighthouse/article.md");
    Files.createDirectories(article.getParent());
    Files.writeString(article, SOURCE);

    Typed.Ended created = pamphlet("publish", "lighthouse");
    assertThat(created.code()).isZero();
    assertThat(created.out()).startsWith("created lighthouse v1 ");
    assertThat(created.err())
        .contains("lighthouse/article.md:12:24: warning: ")
        .contains("   12 | It turns by itself, as [nobody](#stairs) says.\n");

    assertThat(pamphlet("publish", "lighthouse").out()).startsWith("unchanged lighthouse v1 ");
    assertThat(pamphlet("source", "lighthouse").out()).isEqualTo(SOURCE);

    Files.writeString(article, SOURCE.replace("[nobody](#stairs) says", "it should"));
    Typed.Ended differs = pamphlet("diff", "lighthouse/");
    assertThat(differs.code()).isEqualTo(1);
    assertThat(differs.out())
        .contains("--- lighthouse v1\n", "+It turns by itself, as it should.\n");

    Typed.Ended revised = pamphlet("publish", "lighthouse");
    assertThat(revised.out()).startsWith("revised lighthouse v2 ").contains("1 changed (lamp)");
    assertThat(revised.err()).isEmpty();
    // A repetition with the same text on the same version has the same result.
    assertThat(pamphlet("publish", "--on", "1", "lighthouse").out()).isEqualTo(revised.out());

    JsonNode listed = new ObjectMapper().readTree(pamphlet("articles", "--json").out());
    assertThat(listed.at("/articles/0/slug").asText()).isEqualTo("lighthouse");
    assertThat(listed.at("/articles/0/publishedVersion").asInt()).isEqualTo(2);
  }

  @Test
  void faultsOfASourceAreReportedAtTheirPosition() throws Exception {
    Files.createDirectories(folder.resolve("faulty"));
    Files.writeString(
        folder.resolve("faulty/article.md"), SOURCE.replace("title: The", "titel: The"));

    Typed.Ended refused = pamphlet("publish", "faulty");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("faulty/article.md:2:1: error: ")
        .contains("    2 | titel: The lighthouse\n      | ^\n")
        .endsWith("nothing was saved\n");
    assertThat(pamphlet("source", "faulty").code()).isEqualTo(1);
  }

  @Test
  void theSecondOfTwoEditorsOverwritesNothing() throws Exception {
    Path article = folder.resolve("stairs/article.md");
    Files.createDirectories(article.getParent());
    Files.writeString(article, SOURCE);
    pamphlet("publish", "stairs");
    Files.writeString(article, SOURCE.replace("turns", "stands"));
    pamphlet("publish", "--on", "1", "stairs");

    Files.writeString(article, SOURCE.replace("turns", "falls"));
    Typed.Ended second = pamphlet("publish", "--on", "1", "stairs");

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("Nothing was overwritten");
    assertThat(pamphlet("source", "stairs").out()).contains("It stands by itself");
  }

  @Test
  void anArticleIsWithdrawnBroughtBackScheduledAndMoved() throws Exception {
    Path article = folder.resolve("fog/article.md");
    Files.createDirectories(article.getParent());
    Files.writeString(article, SOURCE);
    pamphlet("publish", "fog");

    assertThat(pamphlet("withdraw", "fog").out()).isEqualTo("withdrew fog v1 (withdrawn)\n");
    assertThat(pamphlet("rerender", "fog").err()).contains("skipped fog: it is not public");
    assertThat(pamphlet("schedule", "fog", "--at", "now").out())
        .isEqualTo("published fog v1 (published)\n");
    assertThat(pamphlet("rerender", "fog").out()).isEqualTo("rerendered fog v1 (published)\n");
    assertThat(pamphlet("schedule", "fog", "--at", "2020-01-01T00:00Z").code()).isEqualTo(1);
    assertThat(pamphlet("move", "fog", "fog").code()).isEqualTo(1);
    assertThat(pamphlet("move", "fog", "mist").out())
        .isEqualTo("moved fog to mist v1 (published)\n");

    assertThat(pamphlet("publish", "fog").err()).contains("'fog' has moved to 'mist'");
    assertThat(pamphlet("versions", "mist").out()).startsWith("v1  ");
    Files.move(folder.resolve("fog"), folder.resolve("mist"));
    assertThat(pamphlet("publish", "mist").out()).isEqualTo("unchanged mist v1 (published)\n");
  }

  @Test
  void settingsAreSavedWhenTheyDiffer() throws Exception {
    Path yaml = folder.resolve("publication.yaml");
    Files.writeString(yaml, "title: Sea\ndescription: On lights.\narticles: []\n");

    assertThat(pamphlet("publication").out()).isEqualTo("settings created\n");
    assertThat(pamphlet("publication").out()).isEqualTo("settings unchanged\n");
    Files.writeString(yaml, "title: Sea\nsendr: x\narticles: []\n");
    assertThat(pamphlet("publication").err()).contains("publication.yaml:2:1: error: ");
  }

  private static Typed.Ended pamphlet(String... arguments) throws Exception {
    return new Typed(folder, system.address()).run(arguments);
  }
}
