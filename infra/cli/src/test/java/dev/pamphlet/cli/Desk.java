package dev.pamphlet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An editor's folder of articles. */
record Desk(Path folder) {

  static final String LIGHTHOUSE =
      """
      ---
      title: The lighthouse
      summary: A light that nobody tends.
      author: Pamphlet
      tags: [sea]
      status: published
      ---

      Once somebody climbed the stairs.

      ## The lamp {#lamp}

      It turns by itself.
      """;

  Path article(String slug, String source) throws IOException {
    Path article = Files.createDirectories(folder.resolve(slug));
    Files.writeString(article.resolve("article.md"), source);
    return article;
  }

  Path lighthouse() throws IOException {
    return article("lighthouse", LIGHTHOUSE);
  }
}
