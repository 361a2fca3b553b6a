package dev.pamphlet.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the document during the build. */
public final class Main {

  private Main() {}

  /**
   * Writes the document.
   *
   * @param arguments the root of the repository, and the file to write
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, OpenApi.of(Path.of(arguments[0])).text());
  }
}
