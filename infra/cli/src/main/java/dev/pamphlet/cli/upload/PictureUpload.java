package dev.pamphlet.cli.upload;

import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.pictures.IllustratedArticle;
import dev.pamphlet.cli.pictures.LocalPicture;
import dev.pamphlet.site.pictures.Picture;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Sends the pictures of articles. The address of a picture holds a digest of its content, so one
 * that exists already is the same, and is not sent again.
 *
 * @param progress gets the name of each before it is sent
 */
record PictureUpload(EditorRoutes editor, Consumer<String> progress) {

  /** Sends those that the site does not have. One at a time is in memory. */
  void send(IllustratedArticle article) {
    List<LocalPicture> pictures = article.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      LocalPicture local = pictures.get(i);
      progress.accept("picture %d of %d: %s".formatted(i + 1, pictures.size(), local.file()));
      if (!editor.hasPicture(local.address())) {
        Picture picture = local.picture();
        progress.accept(
            String.format(
                Locale.ROOT,
                "picture %d of %d: %s, %,d bytes",
                i + 1,
                pictures.size(),
                local.file(),
                picture.content().length));
        editor.storePicture(local.address().name(), picture.type().mediaType(), picture.content());
      }
    }
  }
}
