package dev.pamphlet.local;

import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An article of the publication, as it is in a local system.
 *
 * @param file its source
 * @param version the editor's version that is there
 * @param changed whether the start made that version, or found it
 * @param quiz the version of its quiz that is there, if it has one
 */
public record LoadedArticle(
    String slug, Path file, int version, boolean changed, Optional<Integer> quiz) {

  static LoadedArticle of(ArticleFolder article, UploadResult done, Optional<UploadResult> quiz) {
    boolean changed = done.change() != UploadResult.Change.UNCHANGED;
    return new LoadedArticle(
        article.slug(), article.file(), done.version(), changed, quiz.map(UploadResult::version));
  }
}
