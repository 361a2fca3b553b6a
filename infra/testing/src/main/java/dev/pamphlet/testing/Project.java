package dev.pamphlet.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the project's files are, whichever module's tests ask. */
public final class Project {

  private Project() {}

  /** The folder of {@code template.yaml}: the working directory or one above it. */
  public static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no template.yaml here or above."));
  }
}
