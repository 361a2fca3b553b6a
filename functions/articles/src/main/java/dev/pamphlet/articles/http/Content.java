package dev.pamphlet.articles.http;

import dev.pamphlet.platform.InvalidValue;

/** The requested format of an article's text: the values of {@code ?content=}. */
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
