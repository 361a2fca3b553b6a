package dev.pamphlet.quizzes.wiring;

import dev.pamphlet.platform.config.Environment;

/**
 * What the functions of this module are told by their environment. Each has the variables of what
 * it is made of and no others, so they are read when they are asked for, which is while a function
 * starts. A variable that is missing stops the start by its name.
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

  /** Attempts that a network may make in ten minutes, without work. */
  int attemptsPerNetwork() {
    return Integer.parseInt(environment.require("ATTEMPTS_PER_NETWORK"));
  }
}
