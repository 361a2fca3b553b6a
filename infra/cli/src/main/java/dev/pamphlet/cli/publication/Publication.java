package dev.pamphlet.cli.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A publication as its editor keeps it: {@code publication.yaml}, and a folder per article beside
 * it. Of the settings only the list of articles is read here; the rest is the API's to judge.
 *
 * @param file {@code publication.yaml}
 * @param text of the file
 * @param folders of its articles, in the order in which they are to be published
 */
public record Publication(Path file, String text, List<Path> folders) {

  /** The file that makes a folder a publication. */
  public static final String FILE = "publication.yaml";

  /** Whether there is one in the folder. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Reads a publication's folder, or the {@code publication.yaml} in it.
   *
   * @throws FolderProblem when it cannot be read or lists no articles
   */
  public static Publication read(Path named) {
    Path file = Files.isDirectory(named) ? named.resolve(FILE) : named;
    String text = SourceFile.read(file);
    List<Path> folders = new ArrayList<>();
    for (Object article : articles(file, settings(file, text))) {
      if (!(article instanceof String name) || Path.of(name).getNameCount() != 1) {
        throw new FolderProblem(
            "%s: 'articles' is a list of folders beside it, not '%s'".formatted(file, article));
      }
      folders.add(file.resolveSibling(name));
    }
    return new Publication(file, text, List.copyOf(folders));
  }

  private static Map<?, ?> settings(Path file, String text) {
    try {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
      if (yaml instanceof Map<?, ?> settings) {
        return settings;
      }
      throw new FolderProblem("%s: settings are a mapping of names to values".formatted(file));
    } catch (MarkedYamlEngineException malformed) {
      throw new FolderProblem(located(file, malformed), malformed);
    } catch (YamlEngineException | NumberFormatException malformed) {
      // The parser makes no fault of its own of an escape of eight digits that is no number.
      throw new FolderProblem("%s: %s".formatted(file, malformed.getMessage()), malformed);
    }
  }

  private static List<?> articles(Path file, Map<?, ?> settings) {
    if (settings.get("articles") instanceof List<?> list) {
      return list;
    }
    throw new FolderProblem("%s: needs a list 'articles'".formatted(file));
  }

  private static String located(Path file, MarkedYamlEngineException malformed) {
    return malformed
        .getProblemMark()
        .map(
            mark ->
                "%s:%d:%d: error: %s"
                    .formatted(
                        file, mark.getLine() + 1, mark.getColumn() + 1, malformed.getProblem()))
        .orElseGet(() -> "%s: %s".formatted(file, malformed.getProblem()));
  }
}
