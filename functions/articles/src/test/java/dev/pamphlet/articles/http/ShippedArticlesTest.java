package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles of this repository, as they are published with it. */
class ShippedArticlesTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  static List<Path> articles() throws IOException {
    try (Stream<Path> folders = Files.list(Project.root().resolve("infra/publication"))) {
      return folders.map(folder -> folder.resolve("article.md")).filter(Files::exists).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void itIsFinishedAndGivesNoWarning(Path article) throws IOException {
    String source = published(article);

    Answered saved = Answered.by(newsroom.editArticles(), newsroom.creation("shipped", source));

    assertThat(saved.status()).as(saved.at("/detail")).isEqualTo(201);
    assertThat(saved.json().get("warnings")).isEmpty();
    assertThat(source).doesNotContain("\u27e6", "\u27e7", "TODO");
  }

  @ParameterizedTest
  @MethodSource("articles")
  void aSectionOfItCostsAtMostTwoReadUnits(Path article) throws IOException {
    newsroom.create("shipped", published(article));

    Answered.by(
        newsroom.getSection(),
        Event.of("get-section.json").path("slug", "shipped").path("section", "introduction"));

    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed().readUnits()).isLessThanOrEqualTo(2);
  }

  /** The source as it is sent, with the addresses of its pictures. */
  private static String published(Path article) throws IOException {
    return Files.readString(article)
        .replaceAll("\\]\\(figures/", "](/images/9f86d081884c7d659a2feaa0c55ad015-720x300/");
  }
}
