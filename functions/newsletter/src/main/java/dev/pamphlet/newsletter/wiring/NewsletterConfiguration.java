package dev.pamphlet.newsletter.wiring;

import dev.pamphlet.platform.config.Environment;
import java.util.Optional;

/**
 * The variables that the functions of this module read from their environment. Each function has
 * only the variables of its own parts, so each is read when a part asks for it, while the function
 * starts. A missing variable stops the start with an error that names it.
 */
record NewsletterConfiguration(Environment environment) {

  /** The name of the Content table, where the settings of the publication are. */
  String contentTable() {
    return environment.require("CONTENT_TABLE");
  }

  /** The name of the Subscribers table. */
  String subscribersTable() {
    return environment.require("SUBSCRIBERS_TABLE");
  }

  /** The name of the Delivery table. */
  String deliveryTable() {
    return environment.require("DELIVERY_TABLE");
  }

  /** Requests that a network may make in ten minutes, without work. */
  int requestsPerNetwork() {
    return Integer.parseInt(environment.require("SUBSCRIPTIONS_PER_NETWORK"));
  }

  /** Requests that the publication takes in a day, from everybody. */
  int requestsPerDay() {
    return Integer.parseInt(environment.require("SUBSCRIPTIONS_PER_DAY"));
  }

  /** The domain that mail is sent from; empty for a publication that sends none. */
  Optional<String> mailDomain() {
    return environment.find("MAIL_DOMAIN");
  }

  /** Where the publication is reached, without a slash at the end: for links in mails. */
  String publicUrl() {
    return environment.require("PUBLIC_URL");
  }

  /** The same where it may be unknown; empty for functions that take it from the request. */
  Optional<String> knownPublicUrl() {
    return environment.find("PUBLIC_URL");
  }

  /** The configuration set of confirmations. */
  String confirmations() {
    return environment.require("CONFIRMATIONS_CONFIGURATION_SET");
  }

  /** The configuration set of issues. */
  String letters() {
    return environment.require("LETTERS_CONFIGURATION_SET");
  }

  /** The address of the queue of chunks to be sent. */
  String chunkQueue() {
    return environment.require("CHUNK_QUEUE");
  }
}
