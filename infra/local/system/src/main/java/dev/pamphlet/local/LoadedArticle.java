package dev.pamphlet.local;

import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.cli.publication.Publishing;
import java.nio.file.Path;

/**
 * An article of the publication, as it is in a local system.
 *
 * @param file its source
 * @param version the editor's version that is there
 * @param changed whether the start made that version, or found it
 */
public record LoadedArticle(String slug, Path file, int version, boolean changed) {

  static LoadedArticle of(ArticleFolder article, Publishing done) {
    boolean changed = done.change() != Publishing.Change.UNCHANGED;
    return new LoadedArticle(article.slug(), article.file(), done.version(), changed);
  }
}
