package dev.pamphlet.cli.pictures;

import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.site.pictures.Picture;
import dev.pamphlet.site.pictures.RefusedPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * A picture in an article's folder that can be stored. Its content is read only when it is sent, so
 * a text may have any number of pictures.
 *
 * @param address on the site, made from its content and its name
 */
public record LocalPicture(Path file, PictureAddress address) {

  private static final int LONGEST_NAME = 80;

  /**
   * Reads a file.
   *
   * @throws RefusedPicture when it cannot be stored as a picture
   * @throws FolderProblem when it cannot be read
   */
  static LocalPicture read(Path file) {
    return new LocalPicture(file, picture(file).address(name(file)));
  }

  /**
   * The picture as it is stored, without what the API would leave out.
   *
   * @throws FolderProblem when the file cannot be read, or has changed since its address was made
   */
  public Picture picture() {
    Picture picture = picture(file);
    if (!picture.address(address.name()).equals(address)) {
      throw new FolderProblem("%s: the file changed while it was published".formatted(file));
    }
    return picture;
  }

  private static Picture picture(Path file) {
    try {
      if (Files.size(file) > Picture.MAX_BYTES) {
        throw RefusedPicture.tooLarge(Files.size(file));
      }
      return Picture.read(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw FolderProblem.unreadable(file, unreadable);
    }
  }

  /** The name in the address: accents are dropped, other characters are replaced by hyphens. */
  private static String name(Path file) {
    String name =
        Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("^[^A-Za-z0-9]+", "");
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? "picture" : name.substring(0, dot).replaceAll("-+$", "");
    String extension = dot < 0 ? "." + name : name.substring(dot);
    int most = LONGEST_NAME - extension.length();
    return (stem.length() > most ? stem.substring(0, most) : stem) + extension;
  }
}
