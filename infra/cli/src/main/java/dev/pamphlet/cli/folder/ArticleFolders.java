package dev.pamphlet.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders named on the command line, each with its article or the reason why it has none. */
public final class ArticleFolders {

  /**
   * One of the folders.
   *
   * @param named the folder, as it was typed
   * @param article the article in it
   * @param problem why there is no article
   */
  public record Entry(Path named, Optional<ArticleFolder> article, Optional<String> problem) {

    private static Entry of(ArticleFolder article, Path named) {
      return new Entry(named, Optional.of(article), Optional.empty());
    }

    private static Entry problem(Path named, String problem) {
      return new Entry(named, Optional.empty(), Optional.of(problem));
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Path> slugs = new LinkedHashMap<>();

  private ArticleFolders() {}

  /**
   * Reads folders. A publication's folder stands for the articles that it lists, and a folder of
   * articles for all of them, by name.
   */
  public static List<Entry> read(List<Path> named) {
    ArticleFolders folders = new ArticleFolders();
    for (Path each : named) {
      if (isArticle(each)) {
        folders.add(each);
      } else if (PublicationFolder.isIn(each)) {
        folders.addPublication(each);
      } else {
        folders.addInside(each);
      }
    }
    return List.copyOf(folders.entries);
  }

  private static boolean isArticle(Path named) {
    return !Files.isDirectory(named) || Files.exists(named.resolve(ArticleFolder.FILE));
  }

  /** Adds the articles in a folder of articles, or the reason why the folder has none. */
  private void addInside(Path parent) {
    try (Stream<Path> inside = Files.list(parent)) {
      List<Path> articles =
          inside.filter(Files::isDirectory).filter(ArticleFolders::isArticle).sorted().toList();
      articles.forEach(this::add);
      if (articles.isEmpty()) {
        entries.add(
            Entry.problem(
                parent,
                "%s: has no %s, and no folder with one".formatted(parent, ArticleFolder.FILE)));
      }
    } catch (IOException unreadable) {
      entries.add(
          Entry.problem(
              parent,
              "%s: the folder cannot be read (%s)".formatted(parent, unreadable.getMessage())));
    }
  }

  private void addPublication(Path publication) {
    try {
      PublicationFolder.read(publication).folders().forEach(this::add);
    } catch (FolderProblem problem) {
      entries.add(Entry.problem(publication, problem.getMessage()));
    }
  }

  private void add(Path named) {
    try {
      ArticleFolder article = ArticleFolder.read(named);
      Optional<Path> taken = Optional.ofNullable(slugs.putIfAbsent(article.slug(), named));
      entries.add(
          taken
              .map(other -> Entry.problem(named, clash(named, other, article.slug())))
              .orElseGet(() -> Entry.of(article, named)));
    } catch (FolderProblem problem) {
      entries.add(Entry.problem(named, problem.getMessage()));
    }
  }

  private static String clash(Path named, Path other, String slug) {
    return "%s: its slug '%s' is that of %s too; rename one of the folders"
        .formatted(named, slug, other);
  }
}
