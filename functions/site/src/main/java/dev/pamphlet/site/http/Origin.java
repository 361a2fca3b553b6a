package dev.pamphlet.site.http;

import dev.pamphlet.platform.http.Request;

/**
 * Where the site is, for absolute addresses: what the operator says, else the host that was asked.
 *
 * @param value without a slash at the end: {@code https://publication.example.com}
 */
record Origin(String value) {

  /**
   * @param configured empty where the operator says nothing
   */
  static Origin of(String configured, Request request) {
    return new Origin(configured.isEmpty() ? "https://" + request.domainName() : configured);
  }

  /** The absolute address of a path; an absolute one stays. */
  String absolute(String address) {
    return address.startsWith("/") ? value + address : address;
  }
}
