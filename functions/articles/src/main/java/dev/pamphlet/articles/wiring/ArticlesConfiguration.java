package dev.pamphlet.articles.wiring;

import dev.pamphlet.platform.config.Environment;

/**
 * What the functions of this module are told by their environment.
 *
 * @param contentTable the name of the Content table
 */
public record ArticlesConfiguration(String contentTable) {

  /**
   * Reads the variables.
   *
   * @throws IllegalStateException naming the one that is missing
   */
  static ArticlesConfiguration of(Environment environment) {
    return new ArticlesConfiguration(environment.require("CONTENT_TABLE"));
  }
}
