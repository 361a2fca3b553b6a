package dev.pamphlet.template;

/**
 * A route of the HTTP API.
 *
 * @param method upper case, or {@code ANY}
 * @param path with variables in braces, {@code /v1/articles/{slug}}, or {@code $default}
 */
public record Route(String method, String path, Authorization authorization) {

  /** The path of the route for requests that match no other. */
  public static final String DEFAULT = "$default";

  /** Who may call a route. */
  public enum Authorization {
    /** Everybody. */
    NONE,
    /** Callers who sign the request with Signature Version 4. */
    AWS_IAM
  }

  /** Equal for routes that match the same requests, whatever the names of their variables. */
  public String shape() {
    return key().replaceAll("\\{[^/+]*(\\+?)\\}", "{$1}");
  }

  /** As API Gateway writes it: {@code GET /v1/articles/{slug}}, or {@code $default}. */
  public String key() {
    return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
  }
}
