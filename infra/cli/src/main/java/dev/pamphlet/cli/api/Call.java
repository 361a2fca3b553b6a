package dev.pamphlet.cli.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that is not signed yet.
 *
 * @param path below the API's address, with a leading slash, of unreserved characters alone
 * @param query names and values as they are meant, not encoded
 */
record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  static Call get(String path) {
    return new Call("GET", path, Map.of(), Map.of(), new byte[0]);
  }

  Call query(String name, String value) {
    return new Call(method, path, and(query, name, value), headers, body);
  }

  static Call put(String path, String mediaType, byte[] body) {
    return new Call("PUT", path, Map.of(), Map.of("content-type", mediaType), body);
  }

  static Call post(String path, byte[] json) {
    return new Call("POST", path, Map.of(), Map.of("content-type", "application/json"), json);
  }

  Call header(String name, String value) {
    return new Call(method, path, query, and(headers, name, value), body);
  }

  private static Map<String, String> and(Map<String, String> some, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.put(name, value);
    return all;
  }
}
