package dev.pamphlet.articles.http;

import dev.pamphlet.platform.InvalidValue;

/** The format in which a reader wants the text of an article: the values of {@code ?content=}. */
enum Content {
  HTML,
  MARKDOWN,
  NONE;

  static Content of(String value) {
    return switch (value) {
      case "html" -> HTML;
      case "markdown" -> MARKDOWN;
      case "none" -> NONE;
      default -> throw new InvalidValue("one of html, markdown, none");
    };
  }
}
