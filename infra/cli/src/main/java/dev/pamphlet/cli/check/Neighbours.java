package dev.pamphlet.cli.check;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.markdown.source.MalformedSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The articles in the folders beside an article, for checking links to them. */
final class Neighbours {

  private final MarkdownReader markdown = new MarkdownReader();
  private final Map<Path, Optional<Set<String>>> anchors = new HashMap<>();

  /** Whether there is an article with this slug. */
  boolean has(ArticleFolder article, String slug) {
    return Files.isRegularFile(file(article, slug));
  }

  /** Whether that article has such a section or heading, or cannot be read. */
  boolean hasAnchor(ArticleFolder article, String slug, String anchor) {
    return anchors
        .computeIfAbsent(file(article, slug), this::anchors)
        .map(ids -> ids.contains(anchor))
        .orElse(true);
  }

  private static Path file(ArticleFolder article, String slug) {
    return article.folder().resolveSibling(slug).resolve(ArticleFolder.FILE);
  }

  private Optional<Set<String>> anchors(Path file) {
    try {
      ArticleText text = markdown.read(ArticleFolder.read(file).source());
      return Optional.of(
          text.sections().stream()
              .flatMap(
                  section ->
                      Stream.concat(
                          Stream.of(section.id().value()),
                          section.headings().stream().map(heading -> heading.id())))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (MalformedSource | FolderProblem unreadable) {
      // The check of that article reports it.
      return Optional.empty();
    }
  }
}
