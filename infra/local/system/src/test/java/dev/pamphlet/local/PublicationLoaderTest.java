package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationLoaderTest {

  @TempDir private Path folder;
  private EditorStub editor;

  @BeforeEach
  void open() throws IOException {
    editor = new EditorStub();
    Files.writeString(
        folder.resolve("publication.yaml"),
        "title: Doors\ndescription: On doors.\nlanguage: en\narticles: [two-doors]\n");
    write("# Two doors");
  }

  @AfterEach
  void close() {
    editor.close();
  }

  @Test
  void anArticleThatIsNotThereIsCreated() {
    assertThat(load()).containsExactly(new LoadedArticle("two-doors", article(), "1", true));
    assertThat(editor.requests()).containsExactly("PUT if-none-match *");
    assertThat(editor.source()).isEqualTo("# Two doors");
  }

  @Test
  void anArticleThatIsThereAlreadyStaysAsItIs() {
    load();

    assertThat(load()).containsExactly(new LoadedArticle("two-doors", article(), "1", false));
    assertThat(editor.requests())
        .containsExactly("PUT if-none-match *", "PUT if-none-match *", "GET");
  }

  @Test
  void anArticleThatHasChangedIsRevised() throws IOException {
    load();
    write("# Three doors");

    assertThat(load()).containsExactly(new LoadedArticle("two-doors", article(), "2", true));
    assertThat(editor.requests()).last().isEqualTo("PUT if-match \"1\"");
    assertThat(editor.source()).isEqualTo("# Three doors");
  }

  @Test
  void everyRequestIsSignedByTheLocalEditor() {
    load();

    assertThat(editor.authorization())
        .startsWith("AWS4-HMAC-SHA256 Credential=local-editor/")
        .contains("/us-east-1/execute-api/aws4_request");
  }

  @Test
  void aRefusalNamesTheFileAndTheReason() throws IOException {
    write("");

    assertThatThrownBy(this::load)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(article().toString())
        .hasMessageContaining("422")
        .hasMessageContaining("an article has words");
  }

  @Test
  void anArticleWithoutAFileIsNamed() throws IOException {
    Files.delete(article());

    assertThatThrownBy(this::load)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(article().toString());
  }

  private List<LoadedArticle> load() {
    return new PublicationLoader(new EditorApi(editor.address(), "us-east-1"))
        .load(Publication.read(folder));
  }

  private Path article() {
    return folder.resolve("two-doors/article.md");
  }

  private void write(String source) throws IOException {
    Files.createDirectories(article().getParent());
    Files.write(article(), source.getBytes(StandardCharsets.UTF_8));
  }
}
