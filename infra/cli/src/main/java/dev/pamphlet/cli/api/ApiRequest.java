package dev.pamphlet.cli.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request before it is signed.
 *
 * @param path below the API's address, with a leading slash, of unreserved characters only
 * @param query names and values, not encoded
 */
record ApiRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body) {

  static ApiRequest get(String path) {
    return new ApiRequest("GET", path, Map.of(), Map.of(), new byte[0]);
  }

  static ApiRequest head(String path) {
    return new ApiRequest("HEAD", path, Map.of(), Map.of(), new byte[0]);
  }

  ApiRequest query(String name, String value) {
    return new ApiRequest(method, path, and(query, name, value), headers, body);
  }

  static ApiRequest delete(String path) {
    return new ApiRequest("DELETE", path, Map.of(), Map.of(), new byte[0]);
  }

  static ApiRequest put(String path, String mediaType, byte[] body) {
    return new ApiRequest("PUT", path, Map.of(), Map.of("content-type", mediaType), body);
  }

  static ApiRequest post(String path, byte[] json) {
    return post(path, "application/json", json);
  }

  static ApiRequest post(String path, String mediaType, byte[] body) {
    return new ApiRequest("POST", path, Map.of(), Map.of("content-type", mediaType), body);
  }

  ApiRequest header(String name, String value) {
    return new ApiRequest(method, path, query, and(headers, name, value), body);
  }

  private static Map<String, String> and(Map<String, String> some, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.put(name, value);
    return all;
  }
}
