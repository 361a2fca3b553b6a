package dev.pamphlet.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sources of an article to its folder, without overwriting other texts. */
public final class SourceWriter {

  private final Path folder;

  /**
   * @param folder created if it does not exist
   */
  public SourceWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a file.
   *
   * @throws FolderProblem if the file exists with another text, or cannot be written
   */
  public void write(String name, String text) {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      if (!SourceFile.read(file).equals(text)) {
        throw new FolderProblem(
            "%s: exists with another text; compare with 'pamphlet diff', or remove it"
                .formatted(file));
      }
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new FolderProblem(
          "%s: the file cannot be written (%s)".formatted(file, unwritable.getMessage()),
          unwritable);
    }
  }
}
