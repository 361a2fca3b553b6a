package dev.pamphlet.local.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole template. */
final class TemplateReader {

  private TemplateReader() {}

  static Template read(Path file, Map<String, String> parameters) {
    TemplateTree.read(file);
    return new Template(Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }
}
