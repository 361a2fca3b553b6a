package dev.pamphlet.platform.http;

import java.util.Optional;

/**
 * The origin of the site, for absolute addresses: the configured one, else the host of the request.
 *
 * @param value without a slash at the end: {@code https://publication.example.com}
 */
public record Origin(String value) {

  /**
   * @param configured by the operator; empty for the host of the request
   */
  public static Origin of(Optional<String> configured, Request request) {
    return new Origin(configured.orElseGet(() -> "https://" + request.domainName()));
  }

  /** The absolute address of a path; an absolute one stays. */
  public String absolute(String address) {
    return address.startsWith("/") ? value + address : address;
  }
}
