package dev.pamphlet.articles.wiring;

import dev.pamphlet.platform.config.Environment;

/**
 * The configuration of the functions of this module, from their environment.
 *
 * @param contentTable the name of the Content table
 */
public record ArticlesConfiguration(String contentTable) {

  /**
   * Reads the variables.
   *
   * @throws IllegalStateException naming a variable that is missing
   */
  static ArticlesConfiguration of(Environment environment) {
    return new ArticlesConfiguration(environment.require("CONTENT_TABLE"));
  }
}
