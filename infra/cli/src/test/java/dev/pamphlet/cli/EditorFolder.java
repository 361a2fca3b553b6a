package dev.pamphlet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** An editor's folder of articles. */
record EditorFolder(Path folder) {

  /** A PNG of one pixel. */
  static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPgjur6DwADUgHvM6NveAAAAABJRU5E"
                  + "rkJggg==");

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

  static final String QUIZ =
      """
      ---
      title: Check yourself
      pass: 60
      bands: { 90: "You could have built it.", 0: "Worth a second read." }
      ---
      ## What turns the lamp? {#turns see=#lamp}
      - [ ] The keeper
        > There is none any more.
      - [x] A motor
      - [ ] None of these {last}

      > It was automated.
      """;

  /** The same article with a quiz beside it. */
  Path lighthouse(String quizFile, String quiz) throws IOException {
    Path article = lighthouse();
    Files.writeString(article.resolve(quizFile), quiz);
    return article;
  }

  Path article(String slug, String source) throws IOException {
    Path article = Files.createDirectories(folder.resolve(slug));
    Files.writeString(article.resolve("article.md"), source);
    return article;
  }

  Path lighthouse() throws IOException {
    return article("lighthouse", LIGHTHOUSE);
  }
}
