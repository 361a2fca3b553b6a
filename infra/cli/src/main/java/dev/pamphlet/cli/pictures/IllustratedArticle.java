package dev.pamphlet.cli.pictures;

import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.markdown.Address;
import dev.pamphlet.site.pictures.PictureType;
import dev.pamphlet.site.pictures.RefusedPicture;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article as it is sent: each picture's file name in its text is replaced by the picture's
 * address on the site, which is known before the picture is sent.
 *
 * @param text the author's, with addresses in place of files
 * @param pictures those in the text, each once
 * @param findings errors, for files that cannot be sent
 */
public record IllustratedArticle(String text, List<LocalPicture> pictures, List<Finding> findings) {

  /** Reads the pictures of an article. */
  public static IllustratedArticle of(ArticleFolder article) {
    return new Reading(article).read();
  }

  /**
   * The path of a picture's file, if an address in a text names one: for an image, or for a link to
   * a file with the extension of a picture. Empty for all others.
   */
  public static Optional<String> file(boolean isImage, String address) {
    if (!Address.isRelative(address) || address.startsWith("#") || address.startsWith("?")) {
      return Optional.empty();
    }
    String path = decoded(address.replaceFirst("[?#].*", ""));
    return isImage || PictureType.ofName(path).isPresent() ? Optional.of(path) : Optional.empty();
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException writtenWithoutCoding) {
      return path;
    }
  }

  /**
   * The same, if it can be sent.
   *
   * @throws FolderProblem with the first of the findings
   */
  public IllustratedArticle orProblem(ArticleFolder article) {
    findings.stream()
        .findFirst()
        .ifPresent(
            finding -> {
              throw new FolderProblem(
                  "%s:%d:%d: %s"
                      .formatted(
                          article.file(), finding.line(), finding.column(), finding.message()));
            });
    return this;
  }

  private static final class Reading {

    private final ArticleFolder article;
    private final Map<String, Optional<LocalPicture>> read = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Reading(ArticleFolder article) {
      this.article = article;
    }

    private IllustratedArticle read() {
      List<Destination> destinations = Destinations.in(article.source());
      List<Destination> replaced = new ArrayList<>();
      for (Destination destination : destinations) {
        IllustratedArticle.file(destination.isImage(), destination.address())
            .flatMap(path -> picture(destination, path))
            .ifPresent(picture -> replaced.add(destination.becoming(picture.address().path())));
      }
      findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
      return new IllustratedArticle(
          replaced.isEmpty()
              ? article.source()
              : Destinations.replaced(article.source(), replaced, this::cannotReplace),
          read.values().stream().flatMap(Optional::stream).distinct().toList(),
          List.copyOf(findings));
    }

    private void cannotReplace(Destination destination) {
      findings.add(
          destination.error(
              "the address of this picture cannot be replaced: write it without special"
                  + " characters"));
    }

    private Optional<LocalPicture> picture(Destination destination, String path) {
      Optional<LocalPicture> known = read.get(path);
      if (known == null) {
        try {
          known = Optional.of(LocalPicture.read(existing(path)));
        } catch (RefusedPicture | FolderProblem problem) {
          findings.add(destination.error(message(path, problem)));
          known = Optional.empty();
        }
        read.put(path, known);
      }
      return known;
    }

    private Path existing(String path) {
      try {
        Path file = article.folder().resolve(path);
        if (!Files.isRegularFile(file)) {
          throw new FolderProblem("there is no file '%s' in the folder".formatted(path));
        }
        return file;
      } catch (InvalidPathException notAFile) {
        throw new FolderProblem("'%s' cannot be a file's name".formatted(path), notAFile);
      }
    }

    private static String message(String path, RuntimeException problem) {
      return problem instanceof RefusedPicture
          ? "'%s' cannot be published: %s".formatted(path, problem.getMessage())
          : problem.getMessage();
    }
  }
}
