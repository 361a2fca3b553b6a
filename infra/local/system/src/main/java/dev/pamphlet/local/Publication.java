package dev.pamphlet.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A publication as its editor keeps it: {@code publication.yaml}, and a folder with an {@code
 * article.md} per article.
 *
 * @param articles in the order in which they are to be published
 */
record Publication(String title, String description, String language, List<Manuscript> articles) {

  private static final Set<String> FIELDS = Set.of("title", "description", "language", "articles");

  /**
   * @param slug the name of its folder
   * @param source front matter and Markdown
   */
  record Manuscript(String slug, Path file, byte[] source) {}

  /**
   * Reads a publication's folder.
   *
   * @throws StartProblem when a file is missing or {@code publication.yaml} is not as it should be
   */
  static Publication read(Path folder) {
    Path file = folder.resolve("publication.yaml");
    Object yaml;
    try (InputStream bytes = Files.newInputStream(file)) {
      yaml =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromInputStream(bytes);
    } catch (IOException unreadable) {
      throw StartProblem.system("cannot read %s".formatted(file), unreadable);
    } catch (YamlEngineException malformed) {
      String line = malformed.getMessage().replaceAll("\\s+", " ");
      throw StartProblem.system("%s: %s".formatted(file, line), malformed);
    }
    if (!(yaml instanceof Map<?, ?> fields)
        || !fields.keySet().equals(FIELDS)
        || !(fields.get("articles") instanceof List<?> folders)) {
      throw StartProblem.system(
          "%s needs title, description, language and a list of articles, and nothing else"
              .formatted(file));
    }
    List<Manuscript> articles = new ArrayList<>();
    for (Object article : folders) {
      articles.add(manuscript(folder, article.toString()));
    }
    return new Publication(
        fields.get("title").toString(),
        fields.get("description").toString(),
        fields.get("language").toString(),
        List.copyOf(articles));
  }

  private static Manuscript manuscript(Path folder, String slug) {
    Path file = folder.resolve(slug).resolve("article.md");
    try {
      return new Manuscript(slug, file, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw StartProblem.system("cannot read %s".formatted(file), unreadable);
    }
  }
}
