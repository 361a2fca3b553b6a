package dev.pamphlet.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the document during the build: for programs, and as a piece of HTML for people. */
public final class Main {

  private Main() {}

  /**
   * Writes {@code openapi.json} and {@code openapi.html}.
   *
   * @param arguments the root of the repository, and the folder to write to
   * @throws IOException if the files cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    OpenApi api = OpenApi.of(Path.of(arguments[0]));
    Files.writeString(folder.resolve("openapi.json"), api.text());
    Files.writeString(folder.resolve("openapi.html"), ApiPage.html(api));
  }
}
