package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sends the pictures of articles to the API. */
class PicturesTest {

  private static final String GET = "GET /v1/editor/articles/lighthouse";
  private static final String PUT = "PUT /v1/editor/articles/lighthouse";

  private static final String LAMP = "/images/5423a296fbe072484722c891d213f085-1x1/lamp.png";
  private static final String FOG = "/images/5423a296fbe072484722c891d213f085-1x1/Fog-bank-1.png";

  private static final String ILLUSTRATED =
      EditorFolder.LIGHTHOUSE.replace("tags:", "image: figures/lamp.png # the card's\ntags:")
          + """

          ![The *lamp* [of](x.md) glass](figures/lamp.png "It turns") and ![The fog](<figures/Fog bänk (1).png>).

          > [![Again][lamp]](figures/lamp.png)

          <img alt="The lamp" src='figures/lamp.png'> `![no](figures/none.png)` ![there](/a.png)

          [lamp]: figures/lamp.png
          """;

  private static final String SENT =
      ILLUSTRATED
          .replace("<figures/Fog bänk (1).png>", "<" + FOG + ">")
          .replace("figures/lamp.png", LAMP);

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());
  private EditorFolder desk;

  @BeforeEach
  void open() {
    desk = new EditorFolder(folder);
  }

  @Test
  void picturesAreSentFirstAndTheArticleHasTheirAddresses() throws IOException {
    api.saves("lighthouse", 1).answers("PUT /v1/editor/images/lamp.png", 201, "{}");
    api.answers("PUT /v1/editor/images/Fog-bank-1.png", 201, "{}");

    Shell.Ended ended = shell.run("publish", illustrated());

    assertThat(ended).isEqualTo(new Shell.Ended(0, "created lighthouse v1 (published)\n", ""));
    assertThat(api.lines())
        .containsExactly(
            GET,
            "HEAD " + LAMP,
            "PUT /v1/editor/images/lamp.png",
            "HEAD " + FOG,
            "PUT /v1/editor/images/Fog-bank-1.png",
            PUT);
    assertThat(api.asked().get(2).header("content-type")).isEqualTo("image/png");
    assertThat(api.last().body()).isEqualTo(SENT);
  }

  @Test
  void picturesThatTheSiteHasAreNotSentAgain() throws IOException {
    api.has("lighthouse", 4, SENT).answers("HEAD " + LAMP, 200, "").answers("HEAD " + FOG, 200, "");

    Shell.Ended ended = shell.run("publish", illustrated());

    assertThat(ended.out()).isEqualTo("unchanged lighthouse v4 (published)\n");
    assertThat(api.lines()).containsExactly(GET, "HEAD " + LAMP, "HEAD " + FOG);
    assertThat(shell.run("diff", illustrated()).code()).isZero();
  }

  @Test
  void progressNamesEachPicture() throws IOException {
    api.saves("lighthouse", 1).answers("HEAD " + LAMP, 200, "").answers("HEAD " + FOG, 200, "");

    Shell.Ended ended = new Shell(shell.environment(), true).run("publish", illustrated());

    assertThat(ended.err()).contains("picture 1 of 2: ", "picture 2 of 2: ", "lamp.png");
  }

  @Test
  void nothingIsSentIfAPictureIsMissingOrInvalid() throws IOException {
    Path article = illustrated();
    Files.delete(article.resolve("figures/Fog bänk (1).png"));
    Files.writeString(article.resolve("figures/lamp.png"), "GIF89a");

    Shell.Ended published = shell.run("publish", article);

    assertThat(published.code()).isEqualTo(1);
    assertThat(published.err())
        .contains(
            "article.md:5:8: error: ",
            "article.md:16:65: error: there is no file 'figures/Fog bänk (1).png' in the folder",
            "failed lighthouse: 2 errors; nothing was saved")
        .contains("'figures/lamp.png' cannot be published: it is a GIF, not a PNG");
    assertThat(api.lines()).isEmpty();
    assertThat(shell.run("check", article).err()).contains(published.err().lines().toList().get(0));
    assertThat(shell.run("publish", "--dry-run", article).err()).contains("it is a GIF, not a PNG");
  }

  @Test
  void aRefusedPictureIsReportedAndTheArticleIsNotSent() throws IOException {
    api.answers(
        "PUT /v1/editor/images/lamp.png",
        422,
        "{\"detail\":\"The picture is refused: it is too blue.\",\"invalid_params\":[]}");

    Shell.Ended ended = shell.run("publish", illustrated());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("The picture is refused: it is too blue");
    assertThat(api.lines()).doesNotContain(PUT);
  }

  @Test
  void otherFilesAreNotSentAndCheckSaysSo() throws IOException {
    Path article = desk.article("lighthouse", EditorFolder.LIGHTHOUSE + "\n[a plan](plan.pdf)\n");
    Files.writeString(article.resolve("plan.pdf"), "%PDF");

    assertThat(shell.run("check", article).err())
        .contains("15:1: warning: readers cannot get 'plan.pdf': only pictures are sent");
  }

  @Test
  void theImagesOfAnArticleAreListedWithThoseThatAreMissing() throws IOException {
    ObjectNode article = ApiStub.article("lighthouse", 2).put("source", SENT);
    api.answers(GET, 200, article, "\"2\"").answers("HEAD " + LAMP, 200, "");

    Shell.Ended ended = shell.run("images", "list", "lighthouse");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().lines())
        .containsExactly(LAMP + "        1 x 1", FOG + "  1 x 1  missing");
  }

  @Test
  void anImageIsDeletedForEverybodyAfterAQuestion() {
    api.answers("DELETE /v1/editor" + LAMP, 204, "");

    assertThat(shell.typing("n").run("images", "delete", LAMP).out()).contains("nothing was");
    assertThat(shell.run("images", "delete", "--yes", LAMP).out())
        .isEqualTo("deleted " + LAMP + "\n");
    assertThat(shell.run("images", "delete", "--yes", "/images/lamp.png").code()).isEqualTo(2);
    assertThat(api.lines()).containsExactly("DELETE /v1/editor" + LAMP);
  }

  private Path illustrated() throws IOException {
    Path article = desk.article("lighthouse", ILLUSTRATED);
    Files.createDirectories(article.resolve("figures"));
    Files.write(article.resolve("figures/lamp.png"), EditorFolder.PIXEL);
    Files.write(article.resolve("figures/Fog bänk (1).png"), EditorFolder.PIXEL);
    return article;
  }
}
