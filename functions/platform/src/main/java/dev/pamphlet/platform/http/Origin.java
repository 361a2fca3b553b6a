package dev.pamphlet.platform.http;

import java.util.Optional;

/**
 * Where the site is, for absolute addresses: what the operator says, else the host that was asked.
 *
 * @param value without a slash at the end: {@code https://publication.example.com}
 */
public record Origin(String value) {

  /**
   * @param configured empty where the operator says nothing
   */
  public static Origin of(Optional<String> configured, Request request) {
    return new Origin(configured.orElseGet(() -> "https://" + request.domainName()));
  }

  /** The absolute address of a path; an absolute one stays. */
  public String absolute(String address) {
    return address.startsWith("/") ? value + address : address;
  }
}
