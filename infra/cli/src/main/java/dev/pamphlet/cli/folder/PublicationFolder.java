package dev.pamphlet.cli.folder;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.markdown.yaml.ListOf;
import dev.pamphlet.markdown.yaml.YamlFields;
import dev.pamphlet.markdown.yaml.YamlFile;
import dev.pamphlet.platform.InvalidValue;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A publication in the editor's files: a {@code publication.yaml} and, beside it, a folder for each
 * article. Only the list of articles is read here; the API checks the other settings.
 *
 * @param file {@code publication.yaml}
 * @param text the file's text
 * @param folders of its articles, in the order in which they are to be published
 */
public record PublicationFolder(Path file, String text, List<Path> folders) {

  /** The file that makes a folder a publication. */
  public static final String FILE = "publication.yaml";

  private static final String ARTICLES = "articles";
  private static final ListOf<String> NAMES =
      new ListOf<>(
          PublicationFolder::folderName, 10_000, "an article", "articles", "[lighthouse, stairs]");
  private static final YamlFile YAML = new YamlFile(FILE, FILE, FILE);

  /** Whether a folder is a publication. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * Reads a publication.
   *
   * @param named its folder, or the {@code publication.yaml} in it
   * @throws FolderProblem if the file cannot be read or lists no articles
   */
  public static PublicationFolder read(Path named) {
    Path file = Files.isDirectory(named) ? named.resolve(FILE) : named;
    String text = SourceFile.read(file);
    List<Path> folders = names(file, text).stream().map(file::resolveSibling).toList();
    return new PublicationFolder(file, text, folders);
  }

  private static List<String> names(Path file, String text) {
    Findings findings = new Findings();
    YamlFields fields =
        YamlFields.read(YAML, SourceText.of(text, findings).text(), 0, Set.of(ARTICLES), findings);
    List<String> names = fields.list(ARTICLES, NAMES);
    try {
      findings.refuseFaults();
    } catch (MalformedSource malformed) {
      malformed.faults().stream()
          .filter(fault -> fault.field().equals(FILE) || fault.field().equals(ARTICLES))
          .findFirst()
          .ifPresent(
              fault -> {
                throw new FolderProblem(message(file, fault), malformed);
              });
    }
    if (fields.isNothing(ARTICLES)) {
      throw new FolderProblem("%s: the list 'articles' is missing".formatted(file));
    }
    return names;
  }

  private static String folderName(String name) {
    try {
      if (Path.of(name).normalize().getNameCount() == 1 && !name.isBlank() && !name.equals("..")) {
        return name;
      }
    } catch (InvalidPathException malformed) {
      throw new InvalidValue("'%s' cannot be the name of a folder".formatted(name));
    }
    throw new InvalidValue("'%s' is not the name of a folder beside the file".formatted(name));
  }

  private static String message(Path file, Fault fault) {
    return "%s:%d:%d: error: %s".formatted(file, fault.line(), fault.column(), fault.message());
  }
}
