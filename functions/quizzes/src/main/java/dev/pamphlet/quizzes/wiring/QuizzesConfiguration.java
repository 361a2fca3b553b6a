package dev.pamphlet.quizzes.wiring;

import dev.pamphlet.platform.config.Environment;

/**
 * The configuration of the functions of this module, from their environment. A function has only
 * the variables that its own parts need, so each is read when a part is made, at the function's
 * start. A missing variable stops the start; the exception names it.
 */
record QuizzesConfiguration(Environment environment) {

  /** The name of the Content table. */
  String contentTable() {
    return environment.require("CONTENT_TABLE");
  }

  /** The name of the Engagement table. */
  String engagementTable() {
    return environment.require("ENGAGEMENT_TABLE");
  }

  /** The attempts that a network may make in ten minutes without a proof of work. */
  int attemptsPerNetwork() {
    return Integer.parseInt(environment.require("ATTEMPTS_PER_NETWORK"));
  }
}
