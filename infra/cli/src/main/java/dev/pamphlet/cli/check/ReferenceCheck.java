package dev.pamphlet.cli.check;

import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.pictures.IllustratedArticle;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that links of an article to its own site lead somewhere. */
final class ReferenceCheck {

  private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Pattern ABOVE_ROOT = Pattern.compile("^(/\\.\\.)*/");

  private final ArticleFolder article;
  private final Neighbours neighbours;

  ReferenceCheck(ArticleFolder article, Neighbours neighbours) {
    this.article = article;
    this.neighbours = neighbours;
  }

  /** A finding if a reference leads nowhere; empty if it leads somewhere or to another site. */
  Optional<Finding> check(Reference reference) {
    boolean isImage = reference.kind() == Reference.Kind.IMAGE;
    if (IllustratedArticle.file(isImage, reference.address()).isPresent()) {
      return Optional.empty(); // It is checked as a picture.
    }
    Optional<URI> address = address(reference);
    if (address.isEmpty()) {
      return Optional.of(reference.warning("not a valid address: " + reference.address()));
    }
    URI uri = address.get();
    if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getPath().isEmpty()) {
      return Optional.empty();
    }
    if (isFile(uri)) {
      return file(reference, uri.getPath());
    }
    return isImage ? Optional.empty() : link(reference, uri);
  }

  private static Optional<URI> address(Reference reference) {
    try {
      return Optional.of(new URI(reference.address()));
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  /** Whether it is a file of the folder: a name with an extension. */
  private static boolean isFile(URI uri) {
    String path = uri.getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !path.startsWith("/") && name.indexOf('.') > 0 && !name.equals(ArticleFolder.FILE);
  }

  private Optional<Finding> file(Reference reference, String path) {
    try {
      if (Files.isRegularFile(article.folder().resolve(path))) {
        return Optional.of(
            reference.warning("readers cannot get '%s': only pictures are sent".formatted(path)));
      }
    } catch (InvalidPathException notAFile) {
      return Optional.of(reference.error("'%s' cannot be a file's name".formatted(path)));
    }
    return Optional.of(reference.error("there is no file '%s' in the folder".formatted(path)));
  }

  /**
   * Articles are at the root of the site, so the first segment of a path is a slug or one of the
   * site's own words. A path above the root leads to the root, as in browsers.
   */
  private Optional<Finding> link(Reference reference, URI uri) {
    String path = URI.create("/" + article.slug()).resolve(uri).normalize().getPath();
    String word = ABOVE_ROOT.matcher(path).replaceFirst("").split("/", -1)[0];
    if (word.isEmpty() || word.indexOf('.') >= 0) {
      return Optional.empty();
    }
    try {
      return article(reference, new Slug(word).value(), Optional.ofNullable(uri.getFragment()));
    } catch (InvalidValue notASlug) {
      return WORDS.matcher(word).matches()
          ? Optional.empty()
          : Optional.of(reference.warning("'%s' is not %s".formatted(word, notASlug.getMessage())));
    }
  }

  private Optional<Finding> article(Reference reference, String slug, Optional<String> anchor) {
    if (!slug.equals(article.slug()) && !neighbours.has(article, slug)) {
      return Optional.of(
          reference.warning("there is no article '%s' beside this one".formatted(slug)));
    }
    return anchor
        .filter(id -> !id.isEmpty() && !neighbours.hasAnchor(article, slug, id))
        .map(
            id ->
                reference.warning(
                    "the article '%s' has no section or heading '%s'".formatted(slug, id)));
  }
}
