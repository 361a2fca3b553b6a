package dev.pamphlet.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the project's files from the tests of every module. */
public final class Project {

  private Project() {}

  /** The folder of {@code template.yaml}: the working directory or one above it. */
  public static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "template.yaml is neither in the working directory nor above it"));
  }
}
